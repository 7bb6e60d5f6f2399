package de.verweisnetz.referral.clientdata;

/** What became of client data. */
@Door
public enum ClientDataState {
    /** The client has not entered them yet. */
    AWAITED,
    SEALED,
    /** The centre's private key is gone: the sender has to seal them anew. */
    UNDECRYPTABLE,
    /** Nothing is left of them but that they were there. */
    FORGOTTEN
}
