package de.verweisnetz.quickstart;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The node's own PostgreSQL: durable, on loopback, with a password for everybody. */
final class PostgresProcess {

    private static final String SUPERUSER = "postgres";
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_SHARED = 128;
    private static final long MOST_SHARED = 1024;

    private final Path programs;
    private final DataFolder data;
    private final Secrets secrets;
    private final int port;

    PostgresProcess(Path programs, DataFolder data, Secrets secrets) {
        this.programs = programs;
        this.data = data;
        this.secrets = secrets;
        this.port = Ports.free();
    }

    void start(Children children) {
        if (!Files.exists(data.database())) {
            initialise(children);
        }
        discardStaleLock();
        Child child = children.start(Command.postgres(
                "PostgreSQL",
                List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        data.database().toString(),
                        "--port=" + port,
                        "--listen_addresses=127.0.0.1",
                        "--unix_socket_directories=",
                        "--fsync=on",
                        "--synchronous_commit=on",
                        "--full_page_writes=on",
                        "--shared_buffers=" + sharedMegabytes() + "MB",
                        "--max_connections=100",
                        "--timezone=UTC",
                        "--log_timezone=UTC")));
        Waiting.until(child, Duration.ofSeconds(60), this::answers);
    }

    /** An eighth of the machine's memory; what a small directory does not need is never touched. */
    private static long sharedMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(LEAST_SHARED, Math.min(MOST_SHARED, machine.getTotalMemorySize() / 8 / MEGABYTE));
    }

    /** Under another name first: a first start that is cut short leaves no half database. */
    private void initialise(Children children) {
        Path half = data.root().resolve("postgresql.new");
        data.write("postgresql.password", secrets.get("database.superuser"));
        try {
            PrivateFiles.delete(half);
            children.run(Command.postgres(
                    "initdb",
                    List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + half,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + data.root().resolve("postgresql.password"),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=de-DE")));
            Files.move(half, data.database());
            Files.delete(data.root().resolve("postgresql.password"));
        } catch (IOException e) {
            throw new StartFailure("Cannot write the database to " + data.root() + ".", e);
        }
    }

    /** After a machine crash its process id may belong to a stranger, and PostgreSQL would then refuse to start. */
    private void discardStaleLock() {
        Path lock = data.database().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                long pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
                boolean alive = ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .filter(line -> line.contains(data.database().toString()))
                        .isPresent();
                if (alive) {
                    throw new StartFailure("A PostgreSQL (process " + pid + ") still runs on " + data.database()
                            + ". Stop it with: kill -INT " + pid);
                }
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + lock + ".", e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER, "database.superuser", "postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connectAsSuperuser() throws SQLException {
        return connect(SUPERUSER, "database.superuser", "postgres");
    }

    Connection connect(String user, String secret, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, secrets.get(secret));
    }
}
