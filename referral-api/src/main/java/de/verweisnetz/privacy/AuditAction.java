package de.verweisnetz.privacy;

/** What the audit trail tells apart. */
public enum AuditAction {
    CREATE,
    READ,
    CHANGE,
    DELETE,
    IMPORT,
    EXPORT,
    OPEN_SEALED,
    REDEEM
}
