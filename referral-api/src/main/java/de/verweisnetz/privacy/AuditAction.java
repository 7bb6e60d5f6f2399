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
    REDEEM,
    /** Data has ended: by retention, by request, or with the project. */
    ERASE,
    KEY_CHANGE,
    /** Something that the coordination and the data protection officer should look at. */
    ALARM
}
