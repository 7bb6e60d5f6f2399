package de.verweisnetz.referral.tasks;

/** Why a sender's team should look after a referral. */
public enum TaskKind {
    /** An acute matter that nobody accepted within two opening hours. */
    ACUTE_UNANSWERED,
    /** A matter with a date that the centre has not answered in time. */
    DEADLINE_UNANSWERED,
    /** The centre asked something. */
    RETURNED,
    DECLINED,
    /** Nobody ended it in time. */
    EXPIRED,
    /** The client says that the centre does not answer. */
    NOBODY_ANSWERED,
    /** The offer takes a break while an urgent matter waits. */
    CENTRE_PAUSED,
    /** The centre's key cannot open the contact data: they have to be sealed again. */
    CLIENT_DATA_UNREADABLE,
    /** The offer was closed, or its organisation takes part no more. */
    CENTRE_GONE
}
