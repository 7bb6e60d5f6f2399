package de.verweisnetz.referral.sealing;

/** Why an envelope is not opened. */
public enum Refusal {
    /** No JSON, a part is missing, or there is a part too many. */
    SHAPE,
    /** A header parameter that has no business there: zip, p2s, jku, x5u, jwk and all others not on our list. */
    HEADER,
    /** Something is declared critical; we know nothing that may be. */
    CRITICAL,
    ALGORITHM,
    TYPE,
    /** Sealed to keys of others. */
    RECIPIENT,
    /** The private key is gone, or does not fit. */
    KEY,
    SIGNATURE,
    /** What stands inside is not what stands on it, or not what the node knows of the referral. */
    ADDRESS
}
