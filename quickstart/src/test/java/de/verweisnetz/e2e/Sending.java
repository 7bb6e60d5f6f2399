package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a streetworker's program does to send a referral. */
final class Sending {
    static final String MUSTERBERATUNG_ARBEIT = "3a000000-0000-4000-8000-000000000001";
    static final String MUSTERBERATUNG_HAFEN = "3a000000-0000-4000-8000-000000000002";

    private Sending() {}

    /** An offer of that organisation which speaks Romanian and takes codes. */
    static String offerOf(NodeClient sender, String organization) {
        var hits = sender.get("/v1/offers?language=ro&accepts=CODE&limit=100");
        assertThat(hits.status()).as(hits.http().body()).isEqualTo(200);
        return StreamSupport.stream(hits.json().get("items").spliterator(), false)
                .filter(offer -> offer.at("/organization/id").asText().equals(organization))
                .map(offer -> offer.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** An announced code for somebody who speaks Romanian and was not paid; a test may change it. */
    static Map<String, Object> request(String offer) {
        return new HashMap<>(Map.of(
                "offer_id",
                offer,
                "grade",
                "CODE",
                "announced",
                true,
                "language",
                "ro",
                "topics",
                List.of("ARB.LOHN"),
                "region",
                Map.of("postcode", "10115"),
                "source",
                Map.of("platform", "FACEBOOK_GROUP", "contact_mode", "PRIVATE_MESSAGE"),
                "notice_text_version",
                "2026-2",
                "consents",
                List.of(feedback())));
    }

    private static Map<String, Object> feedback() {
        return Map.of("purpose", "FEEDBACK", "text_version", "2026-2", "language", "ro", "channel", "CHAT");
    }

    static JsonNode issue(NodeClient sender, Map<String, Object> request) {
        var issued = sender.post("/v1/referrals", request);
        assertThat(issued.status()).as(issued.http().body()).isEqualTo(201);
        assertThat(issued.json().get("status").asText()).isEqualTo("ISSUED");
        return issued.json();
    }
}
