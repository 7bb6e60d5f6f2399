package de.verweisnetz.notification.contact;

/** When somebody wants to be told of something. */
public enum MailTiming {
    AT_ONCE,
    /** All of a day in one mail, on working days. */
    DAILY,
    NEVER
}
