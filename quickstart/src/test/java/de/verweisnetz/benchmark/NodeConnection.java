package de.verweisnetz.benchmark;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The way past the service into a running node's database. */
public final class NodeConnection {
    private NodeConnection() {}

    public static Connection superuser(QuickstartProcess node) throws SQLException, IOException {
        return open(node, "postgres", "database.superuser");
    }

    /** As who owns the tables, as commands do. */
    public static Connection owner(QuickstartProcess node) throws SQLException, IOException {
        return open(node, "verweisnetz_owner", "database.owner");
    }

    public static int port(Connection database) throws SQLException {
        return Integer.parseInt(database.getMetaData().getURL().replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    }

    private static Connection open(QuickstartProcess node, String role, String secret)
            throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + runningPort(node) + "/verweisnetz?stringtype=unspecified",
                role,
                node.secret(secret));
    }

    /** The fourth line of a running PostgreSQL's file tells its port. */
    private static int runningPort(QuickstartProcess node) throws IOException {
        try (Stream<Path> files = Files.find(node.data(), 3, (file, a) -> file.endsWith("postmaster.pid"))) {
            return Integer.parseInt(
                    Files.readAllLines(files.findFirst().orElseThrow()).get(3).strip());
        }
    }
}
