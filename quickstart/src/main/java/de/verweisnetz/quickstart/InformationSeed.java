package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.UUID;

/** Invented sources of trusted information, kept by the coordinator through the API like any other. */
final class InformationSeed {

    private static final String RESOURCE = "/demo/information.json";

    private InformationSeed() {}

    static void load(String api, String token) {
        for (JsonNode source : sources(LocalDate.now())) {
            Http.json(Http.to(api + "/information-sources", token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(source.toString()))
                    .build());
        }
    }

    /** Checked today, good for a year. */
    static JsonNode sources(LocalDate today) {
        try (var in = InformationSeed.class.getResourceAsStream(RESOURCE)) {
            JsonNode sources = new ObjectMapper().readTree(in);
            for (JsonNode source : sources) {
                ((ObjectNode) source)
                        .put("checked_on", today.toString())
                        .put("expires_on", today.plusYears(1).toString());
            }
            return sources;
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + RESOURCE, e);
        }
    }
}
