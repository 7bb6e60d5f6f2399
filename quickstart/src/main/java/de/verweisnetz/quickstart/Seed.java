package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.seed.SeedDirectory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The demo directory, imported by the coordinator through the API like any other, and only into an empty directory. */
final class Seed {

    private static final String DONE = "seeded";
    private static final String DIRECTORY_DONE = "DONE";
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "CHECKING", "RUNNING");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Seed() {}

    static void load(DataFolder data, Options options, Steps steps) {
        if (options.empty() || !data.read(DONE).isEmpty()) {
            return;
        }
        String api = "http://127.0.0.1:" + options.port() + "/api/v1";
        String realm = "http://127.0.0.1:" + options.keycloakPort() + "/realms/verweisnetz";
        String token = Http.token(realm, "quickstart-cli", "clara", "clara");
        JsonNode offers = Http.json(Http.to(api + "/offers?limit=1", token).build());
        if (offers.path("total").asInt() == 0) {
            JsonNode batch = Http.json(Http.to(api + "/imports?dry_run=false", token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofInputStream(() -> SeedDirectory.stream(LocalDate.now())))
                    .build());
            awaitWritten(api + "/imports/" + batch.path("id").asText(), token);
            InformationSeed.load(api, token);
            AnswerModeSeed.load(api, token);
            steps.done("Demo directory loaded");
        }
        data.write(DONE, "yes");
    }

    /** The file is written by a job of the node; until that is done there is nothing to search. */
    private static void awaitWritten(String batch, String token) {
        Waiting.until("The demo directory", PATIENCE, () -> {
            JsonNode now = Http.json(Http.to(batch, token).build());
            String state = now.path("state").asText();
            if (!UNDER_WAY.contains(state) && !DIRECTORY_DONE.equals(state)) {
                throw new StartFailure("The demo directory was not loaded: " + now);
            }
            return DIRECTORY_DONE.equals(state);
        });
    }
}
