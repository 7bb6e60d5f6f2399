package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The audit trail of a whole node, checked by the command that a data protection officer runs. */
@WholeNode
class AuditIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_a_running_node_records_is_signed_outside_its_database_and_a_change_is_found(QuickstartProcess node)
            throws Exception {
        assertThat(NodeClient.of(node, "dana").get("/v1/audit").status()).isEqualTo(200);
        awaitChained(node);
        for (var file :
                new Path[] {node.data().resolve("audit/head.jws"), node.data().resolve("audit.jwks")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        var untouched = verify(node);
        execute(node, "UPDATE privacy.audit SET action = 'CHANGE' WHERE subject_type = 'audit'");
        var changed = verify(node);
        execute(node, "UPDATE privacy.audit SET action = 'READ' WHERE subject_type = 'audit'");

        assertThat(untouched).contains("Nothing was changed").endsWith(" 0");
        assertThat(changed).contains("ROW_CHANGED").endsWith(" 1");
        assertThat(verify(node)).endsWith(" 0");
    }

    /** What the command prints, and how it ends. */
    private static String verify(QuickstartProcess node) throws Exception {
        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "de.verweisnetz.privacy.audit.VerifyAuditCommand",
                        node.data().resolve("audit.jwks.pub").toString())
                .redirectErrorStream(true);
        var environment = command.environment();
        try (var connection = NodeDatabase.of(node)) {
            environment.put("VERWEISNETZ_DB_URL", connection.getMetaData().getURL());
        }
        environment.put("VERWEISNETZ_DB_AUDIT_USER", "verweisnetz_audit");
        environment.put("VERWEISNETZ_DB_AUDIT_PASSWORD", node.secret("database.audit"));
        environment.put(
                "VERWEISNETZ_AUDIT_CHECKPOINTS", node.data().resolve("audit").toString());
        var process = command.start();
        var printed = new String(process.getInputStream().readAllBytes());
        return printed + " " + process.waitFor();
    }

    private static void awaitChained(QuickstartProcess node) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (waiting(node) > 0) {
            assertThat(Instant.now()).as("chained in time").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static long waiting(QuickstartProcess node) throws SQLException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM privacy.audit WHERE position IS NULL")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(QuickstartProcess node, String sql) throws SQLException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
