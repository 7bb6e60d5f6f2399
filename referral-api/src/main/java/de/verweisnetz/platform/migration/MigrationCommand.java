package de.verweisnetz.platform.migration;

import org.flywaydb.core.Flyway;

/**
 * Migrates the database as its owner, forward only. The running service has no right to do so.
 *
 * <p>Reads {@code VERWEISNETZ_DB_URL}, {@code VERWEISNETZ_DB_OWNER_USER} and {@code VERWEISNETZ_DB_OWNER_PASSWORD}
 * from the environment.
 */
public final class MigrationCommand {
    private MigrationCommand() {}

    public static void main(String[] arguments) {
        migrate(
                setting("VERWEISNETZ_DB_URL"),
                setting("VERWEISNETZ_DB_OWNER_USER"),
                setting("VERWEISNETZ_DB_OWNER_PASSWORD"));
    }

    /** Applies what is missing and answers how many migrations that were. */
    public static int migrate(String url, String owner, String password) {
        return Flyway.configure(MigrationCommand.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .defaultSchema("migration")
                .table("schema_history")
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }
}
