package de.verweisnetz.benchmark.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.benchmark.Tokens;
import de.verweisnetz.data.synthetic.SyntheticDirectoryCommand;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Measures how long an import takes, from the first byte of the file until its last offer can be found: the check, the
 * run, and the same file once more. Beside it stands the most memory that the server ever held meanwhile.
 *
 * <p>Not a test of speed: it prints, and fails only when an import does not end as it should. {@code mvn verify
 * -Pbenchmark-imports -pl quickstart -am}; sizes by {@code -Dbenchmark.sizes=4000,200000}, counted in offers.
 */
class ImportBenchmark {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Set<String> OVER = Set.of("CHECKED", "DONE", "FAILED", "CANCELLED");
    private static final String ROW = "| %,d | %,d | %s | %.0f s | %.0f s | %.0f s | %,d | %d MB |%n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void imports_at_size() throws Exception {
        System.out.println(
                "| offers | records | step | upload | check | run | records/s | most memory of the server |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var size : System.getProperty("benchmark.sizes").split(",")) {
            var data = Files.createTempDirectory(Path.of("target"), "benchmark-node");
            var file = data.resolveSibling("directory-" + size.strip() + ".ndjson");
            SyntheticDirectoryCommand.write(Integer.parseInt(size.strip()), file);
            try (var node = QuickstartProcess.startAsDelivered(data, "--empty")) {
                var token = new Tokens(node, "clara");
                measure(node, token, file, Integer.parseInt(size.strip()), "first");
                measure(node, token, file, Integer.parseInt(size.strip()), "again");
            } finally {
                Files.delete(file);
            }
        }
    }

    private void measure(QuickstartProcess node, Tokens token, Path file, int offers, String step) throws Exception {
        long start = System.nanoTime();
        var id = upload(node, token, file);
        long uploaded = System.nanoTime();
        var checked = await(node, token, id);
        long check = System.nanoTime();
        start(node, token, id);
        var done = await(node, token, id);
        long end = System.nanoTime();
        if (!checked.at("/state").asText().equals("CHECKED")
                || !done.at("/state").asText().equals("DONE")) {
            throw new IllegalStateException(done.toString());
        }
        long records =
                done.at("/counts/new").asLong() + done.at("/counts/unchanged").asLong();
        System.out.printf(
                ROW,
                offers,
                records,
                step,
                (uploaded - start) / 1e9,
                (check - uploaded) / 1e9,
                (end - check) / 1e9,
                Math.round(records / ((end - start) / 1e9)),
                mostMemory(node));
    }

    private UUID upload(QuickstartProcess node, Tokens token, Path file) throws IOException, InterruptedException {
        var answer = send(
                node,
                token,
                HttpRequest.newBuilder(URI.create(node.url()
                                + "/api/v1/imports?source=Musterverzeichnis&dry_run=true&file_name=directory.ndjson"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofFile(file)));
        return UUID.fromString(answer.path("id").asText());
    }

    private void start(QuickstartProcess node, Tokens token, UUID id) throws IOException, InterruptedException {
        send(
                node,
                token,
                HttpRequest.newBuilder(URI.create(node.url() + "/api/v1/imports/" + id + "/start"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody()));
    }

    private JsonNode await(QuickstartProcess node, Tokens token, UUID id) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var uri = URI.create(node.url() + "/api/v1/imports/" + id);
        var now = send(node, token, HttpRequest.newBuilder(uri));
        while (!OVER.contains(now.at("/state").asText())) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(now.toString());
            }
            Thread.sleep(250);
            now = send(node, token, HttpRequest.newBuilder(uri));
        }
        return now;
    }

    private JsonNode send(QuickstartProcess node, Tokens token, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", "Bearer " + token.get()).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** In megabytes, as the kernel counts it. */
    private static long mostMemory(QuickstartProcess node) throws IOException {
        var server = node.process()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--nohazelcast"))
                .findFirst()
                .orElseThrow();
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
