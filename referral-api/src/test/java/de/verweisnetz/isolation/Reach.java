package de.verweisnetz.isolation;

/** How far what an operation is about can be seen. */
enum Reach {
    /** By anybody; where something is behind a credential, by whoever has that. */
    ANYBODY,
    /** By every member of the node who has the role. */
    NODE,
    /** By the members of one organisation, or of both that a referral is between. */
    ORGANISATION,
    /** By the managers of one organisation. */
    MANAGER,
    /** By the members of one team. */
    TEAM
}
