package de.verweisnetz.testing;

import de.verweisnetz.platform.migration.MigrationCommand;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** A real PostgreSQL, made and migrated as on a new node; password of each role is its name. */
public final class TestDatabase {
    private static final List<String> ROLES = List.of("owner", "app", "jobs", "search", "audit");

    private static final Path DATA = Path.of("target", "it-postgres").toAbsolutePath();
    private static TestDatabase running;

    private EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestDatabase start() throws IOException, SQLException {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        running = new TestDatabase(server().start());
        running.bootstrap();
        MigrationCommand.migrate(running.url(), "verweisnetz_owner", "verweisnetz_owner");
        return running;
    }

    private static EmbeddedPostgres.Builder server() {
        return EmbeddedPostgres.builder().setDataDirectory(DATA).setCleanDataDirectory(false);
    }

    /** Stops the server, cutting every connection, and starts it again on the same port and data. */
    public static void restart() throws IOException {
        int port = running.port();
        running.postgres.close();
        running.postgres = server().setPort(port).start();
    }

    private void bootstrap() throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var roles = TestDatabase.class.getResourceAsStream("/db/bootstrap/roles.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
            for (var role : ROLES) {
                statement.execute("ALTER ROLE verweisnetz_%1$s PASSWORD 'verweisnetz_%1$s'".formatted(role));
            }
            statement.execute("CREATE DATABASE verweisnetz OWNER verweisnetz_owner");
        }
    }

    String url() {
        return url(postgres.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/verweisnetz?stringtype=unspecified";
    }

    int port() {
        return postgres.getPort();
    }

    /** A second database on the same server, migrated and empty, for tests that fill one; made anew each time. */
    public static String another(String name) throws SQLException {
        var url = unmigrated(name);
        MigrationCommand.migrate(url, "verweisnetz_owner", "verweisnetz_owner");
        return url;
    }

    /** The same before the first migration. */
    public static String unmigrated(String name) throws SQLException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name + " OWNER verweisnetz_owner");
        }
        return url(Integer.getInteger("it.db.port")).replace("/verweisnetz?", "/" + name + "?");
    }

    /** A connection with one of the node's roles: owner, app, jobs, search or audit. */
    public static Connection as(String role) throws SQLException {
        var name = "verweisnetz_" + role;
        return DriverManager.getConnection(url(Integer.getInteger("it.db.port")), name, name);
    }

    /** A connection that sees everything, to prepare and to check. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(Integer.getInteger("it.db.port")), "postgres", "postgres");
    }
}
