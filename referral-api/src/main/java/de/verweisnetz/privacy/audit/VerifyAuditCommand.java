package de.verweisnetz.privacy.audit;

import de.verweisnetz.platform.clock.BusinessClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;

/**
 * Checks the audit trail: {@code VerifyAuditCommand <file of the public keys>}; ends with 0 when nothing was changed, and
 * with 1 after findings.
 *
 * <p>Reads {@code VERWEISNETZ_DB_URL}, {@code VERWEISNETZ_DB_AUDIT_USER}, {@code VERWEISNETZ_DB_AUDIT_PASSWORD},
 * and {@code VERWEISNETZ_AUDIT_CHECKPOINTS} from the environment, and {@code VERWEISNETZ_RETENTION_AUDIT} where it is
 * not a year. It needs no private key.
 */
public final class VerifyAuditCommand {
    private static final String KEPT = "P12M";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private VerifyAuditCommand() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        System.exit(run(Path.of(arguments[0]), System.getenv(), System.out));
    }

    static int run(Path publicKeys, Map<String, String> environment, PrintStream out) throws IOException, SQLException {
        var anchors =
                new Anchors(Path.of(setting(environment, "VERWEISNETZ_AUDIT_CHECKPOINTS")), AuditKeys.read(publicKeys));
        var kept = Period.parse(environment.getOrDefault("VERWEISNETZ_RETENTION_AUDIT", KEPT));
        var verification = new AuditVerification(anchors, BusinessClock.before(Instant.now(), kept), PATIENCE);
        try (var connection = DriverManager.getConnection(
                setting(environment, "VERWEISNETZ_DB_URL"),
                setting(environment, "VERWEISNETZ_DB_AUDIT_USER"),
                setting(environment, "VERWEISNETZ_DB_AUDIT_PASSWORD"))) {
            return tell(verification.run(connection), out);
        }
    }

    private static int tell(AuditVerification.Result result, PrintStream out) {
        out.println(result.rows() + " rows chained, " + result.waiting() + " not yet");
        result.findings().forEach(out::println);
        out.println(result.findings().isEmpty() ? "Nothing was changed" : "The trail was changed");
        return result.findings().isEmpty() ? 0 : 1;
    }

    private static String setting(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }
}
