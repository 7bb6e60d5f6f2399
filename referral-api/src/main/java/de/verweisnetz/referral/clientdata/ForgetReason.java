package de.verweisnetz.referral.clientdata;

/** Why client data are forgotten. */
@Door
public enum ForgetReason {
    /** The centre has them, or the client has arrived. */
    HANDED_OVER,
    WITHDRAWN,
    /** Declined, forwarded, closed, expired or void. */
    ENDED,
    /** The centre's organisation was closed or suspended. */
    CENTRE_GONE
}
