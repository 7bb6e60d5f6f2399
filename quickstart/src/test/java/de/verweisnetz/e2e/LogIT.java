package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@WholeNode
class LogIT {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_log_is_json_and_names_the_request_but_nothing_that_was_asked(QuickstartProcess node) throws IOException {
        var answer = NodeClient.of(node, "stefan").get("/v1/offers?text=Wolkenkuckucksheim&postcode=77777");
        assertThat(answer.status()).isEqualTo(200);
        var id = answer.http().headers().firstValue("X-Request-Id").orElseThrow();

        var log = lines(node);

        for (var line : log) {
            assertThat(json.readTree(line).isObject()).as(line).isTrue();
        }
        assertThat(log)
                .filteredOn(line -> line.contains(id))
                .singleElement()
                .asString()
                .contains("route=/v1/offers ");
        assertThat(String.join("\n", log)).doesNotContain("Wolkenkuckucksheim", "postcode=", "Bearer");
    }

    @Test
    void the_token_of_a_clients_page_stands_in_no_log(QuickstartProcess node) throws Exception {
        var stefan = NodeClient.of(node, "stefan");
        var issued = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var address = issued.at("/voucher/url").asText();
        var token = address.substring(address.lastIndexOf('/') + 1);
        for (var page : List.of("", "/consents", "/data", "/withdraw")) {
            var opened = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(node.url() + "/v/" + token + page))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("lang=ro"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(opened.statusCode()).isEqualTo(200);
        }
        assertThat(String.join("\n", lines(node))).doesNotContain(token);
    }

    private static List<String> lines(QuickstartProcess node) throws IOException {
        try (var files = Files.walk(node.data())) {
            var log = files.filter(file -> file.getFileName().toString().equals("payara.log"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !isOfTheVirtualMachine(line))
                    .toList();
        }
    }

    /** Written before and beside any logging: warnings and notes of the Java machine itself. */
    private static boolean isOfTheVirtualMachine(String line) {
        return line.startsWith("OpenJDK ") || line.startsWith("WARNING: ") || line.startsWith("Picked up ");
    }
}
