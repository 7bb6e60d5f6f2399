package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Roles and databases of the node in its PostgreSQL. */
final class Database {

    private static final List<String> ROLES = List.of("owner", "app", "search", "jobs", "audit");

    private Database() {}

    static void prepare(PostgresProcess postgres, Secrets secrets) {
        try (Connection connection = postgres.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(resource("/db/bootstrap/roles.sql"));
            for (String role : ROLES) {
                statement.execute(
                        "ALTER ROLE verweisnetz_" + role + " PASSWORD '" + secrets.get("database." + role) + "'");
            }
            if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = 'keycloak'")) {
                statement.execute("CREATE ROLE keycloak LOGIN");
            }
            statement.execute("ALTER ROLE keycloak PASSWORD '" + secrets.get("database.keycloak") + "'");
            create(statement, "keycloak", "keycloak");
            create(statement, "verweisnetz", "verweisnetz_owner");
            statement.execute("GRANT CONNECT ON DATABASE verweisnetz TO verweisnetz_app, verweisnetz_search,"
                    + " verweisnetz_jobs, verweisnetz_audit");
        } catch (SQLException e) {
            throw new StartFailure("Cannot prepare the database: " + e.getMessage(), e);
        }
    }

    private static void create(Statement statement, String database, String owner) throws SQLException {
        if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + database + "'")) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** What the application needs to reach its database, each role apart; the owner is not among them. */
    static Map<String, String> environment(PostgresProcess postgres, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("VERWEISNETZ_DB_URL", url(postgres));
        for (String role : List.of("app", "search", "jobs")) {
            environment.putAll(credentials(role, secrets));
        }
        return environment;
    }

    static Map<String, String> ownerEnvironment(PostgresProcess postgres, Secrets secrets) {
        Map<String, String> environment = new HashMap<>(credentials("owner", secrets));
        environment.put("VERWEISNETZ_DB_URL", url(postgres));
        return environment;
    }

    private static String url(PostgresProcess postgres) {
        return postgres.url("verweisnetz") + "?stringtype=unspecified&reWriteBatchedInserts=true";
    }

    private static Map<String, String> credentials(String role, Secrets secrets) {
        String prefix = "VERWEISNETZ_DB_" + role.toUpperCase(Locale.ROOT);
        return Map.of(prefix + "_USER", "verweisnetz_" + role, prefix + "_PASSWORD", secrets.get("database." + role));
    }

    static String resource(String name) {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StartFailure(name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + name + ".", e);
        }
    }
}
