package de.verweisnetz.testing;

import com.nimbusds.jose.JOSEException;
import de.verweisnetz.platform.keys.KeyFileCommand;
import de.verweisnetz.privacy.audit.AuditKeyCommand;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Comparator;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts what the server of the integration tests needs, on free ports, before Arquillian reads its settings.
 *
 * <p>Only runs that hold integration tests pay for it.
 */
public final class TestNode implements TestExecutionListener {
    // The server compresses what the application does not, as it does on a real node.
    private static final String PREBOOT =
            """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/plain,text/csv,application/javascript,text/javascript,image/svg+xml,application/json,application/problem+json
            """;

    private static boolean started;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (started || System.getProperty("it.payara.jar") == null) {
            return;
        }
        started = true;
        try {
            start();
        } catch (IOException | SQLException | GeneralSecurityException | RuntimeException | LinkageError e) {
            // JUnit only logs what a listener throws, and Arquillian would then wait for a server that never comes.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start() throws IOException, SQLException, GeneralSecurityException {
        // Ends with this process.
        var database = TestDatabase.start();
        var keys = Path.of("target", "it-keys.json").toAbsolutePath();
        Files.deleteIfExists(keys);
        KeyFileCommand.main(new String[] {keys.toString()});
        var preboot = Files.writeString(Path.of("target", "it-preboot.txt").toAbsolutePath(), PREBOOT);
        signAudit();
        System.setProperty("it.preboot", preboot.toString());
        System.setProperty("it.keys", keys.toString());
        System.setProperty("it.log", ServerLog.start().toString());
        System.setProperty("it.clock", TestClock.start().toString());
        System.setProperty("it.db.port", Integer.toString(database.port()));
        System.setProperty("it.db.url", database.url());
        System.setProperty("it.jwks", TestIssuer.serve());
        System.setProperty("it.http.port", Integer.toString(freePort()));
        // Mail servers listen there only while a test wants them.
        System.setProperty("it.smtp.port", Integer.toString(freePort()));
        System.setProperty("it.imap.port", Integer.toString(freePort()));
    }

    private static void signAudit() throws IOException {
        var folder = Path.of("target", "it-audit").toAbsolutePath();
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        var key = Files.createDirectories(folder).resolve("audit.jwks");
        try {
            AuditKeyCommand.main(new String[] {key.toString()});
        } catch (JOSEException | ParseException e) {
            throw new IOException(e);
        }
        System.setProperty(
                "it.audit", Files.createDirectory(folder.resolve("checkpoints")).toString());
        System.setProperty("it.audit.keys", key.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
