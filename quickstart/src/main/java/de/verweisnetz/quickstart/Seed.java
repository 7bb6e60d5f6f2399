package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.seed.SeedDirectory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.UUID;

/** The demo directory, imported by the coordinator through the API like any other, and only into an empty directory. */
final class Seed {

    private static final String DONE = "seeded";

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
            Http.json(Http.to(api + "/imports", token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofInputStream(() -> SeedDirectory.stream(LocalDate.now())))
                    .build());
            steps.done("Demo directory loaded");
        }
        data.write(DONE, "yes");
    }
}
