package de.verweisnetz.runtime;

import de.verweisnetz.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postgresql.Driver;

/** Open Liberty as a child process, with the WAR as it is built and the database, keys and issuer of the tests. */
final class OpenLiberty implements AutoCloseable {
    private static final Path HOME = Path.of("target", "open-liberty").toAbsolutePath();
    private static final String SERVER = "verweisnetz";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;

    private OpenLiberty(Process process) {
        this.process = process;
    }

    static OpenLiberty start() throws IOException, InterruptedException {
        var server = Files.createDirectories(HOME.resolve("usr/servers").resolve(SERVER));
        Files.copy(
                Path.of("src", "test", "liberty", "server.xml"),
                server.resolve("server.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        // The archive keeps no execute bits that Maven would restore.
        var builder = new ProcessBuilder("sh", HOME.resolve("wlp/bin/server").toString(), "run", SERVER)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("console.log").toFile());
        settings(builder);
        var liberty = new OpenLiberty(builder.start());
        liberty.awaitReady();
        return liberty;
    }

    private static void settings(ProcessBuilder builder) {
        var environment = builder.environment();
        environment.put("WLP_USER_DIR", HOME.resolve("usr").toString());
        environment.put("JVM_ARGS", "-Xmx512m");
        environment.put("HTTP_PORT", System.getProperty("it.http.port"));
        environment.put(
                "API_WAR",
                Path.of("target", "referral-api.war").toAbsolutePath().toString());
        environment.put(
                "POSTGRESQL_JAR",
                Path.of(URI.create(Driver.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString());
        environment.put("VERWEISNETZ_DB_URL", System.getProperty("it.db.url"));
        for (var role : List.of("app", "search", "jobs")) {
            environment.put("VERWEISNETZ_DB_%S_USER".formatted(role), "verweisnetz_" + role);
            environment.put("VERWEISNETZ_DB_%S_PASSWORD".formatted(role), "verweisnetz_" + role);
        }
        environment.put("VERWEISNETZ_OIDC_ISSUER", TestIssuer.ISSUER);
        environment.put("VERWEISNETZ_OIDC_JWKS_URL", System.getProperty("it.jwks"));
        environment.put("VERWEISNETZ_KEYS_FILE", System.getProperty("it.keys"));
        environment.put("VERWEISNETZ_NODE_CODE", "VN");
        environment.put("VERWEISNETZ_CONSENT_UNREVIEWED_TEXTS", "allow");
        environment.put("VERWEISNETZ_DIRECTORY_SUGGESTIONS", "true");
        environment.put("VERWEISNETZ_MAIL_HOST", "127.0.0.1");
        environment.put("VERWEISNETZ_MAIL_PORT", System.getProperty("it.smtp.port"));
        environment.put("VERWEISNETZ_MAIL_STARTTLS", "false");
        environment.put("VERWEISNETZ_MAIL_FROM", "pruefung@koordination.example");
        environment.put("VERWEISNETZ_MAIL_CHECKS_PER_DAY", "1000");
        environment.put("VERWEISNETZ_PUBLIC_URL", "http://localhost:" + System.getProperty("it.http.port"));
    }

    private void awaitReady() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (status("/health/ready") != 200) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("Open Liberty does not become ready, see " + HOME);
            }
            Thread.sleep(200);
        }
    }

    /** What the server itself answers, outside the API; 0 while nobody answers. */
    int status(String path) throws InterruptedException {
        var address = URI.create("http://127.0.0.1:" + System.getProperty("it.http.port") + path);
        try {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
