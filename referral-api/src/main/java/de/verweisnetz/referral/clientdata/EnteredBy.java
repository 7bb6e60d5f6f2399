package de.verweisnetz.referral.clientdata;

/** Who entered the data. */
@Door
public enum EnteredBy {
    SENDER,
    /** On her own page; the sender has never seen them. */
    CLIENT
}
