package de.verweisnetz.data.intake.join;

/** How the tables that HSDS does not know are told apart from its own in the store. */
final class UnknownTables {
    static final String PREFIX = "unknown ";

    private UnknownTables() {}
}
