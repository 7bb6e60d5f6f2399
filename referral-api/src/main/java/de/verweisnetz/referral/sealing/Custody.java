package de.verweisnetz.referral.sealing;

/** Who holds the private key of an organisation. */
public enum Custody {
    /** The node, wrapped: it can read what is sealed to the organisation, and does so for its members only. */
    NODE,
    /** The organisation alone: the node hands out what it cannot read. */
    EXTERNAL
}
