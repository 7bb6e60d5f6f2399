package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import java.util.UUID;

/** Offers for tests that only care about their topic. */
final class TestFacts {
    private TestFacts() {}

    static OfferFacts of(String topic) {
        return of(UUID.fromString("4a000000-0000-4000-8000-000000000001"), topic);
    }

    static OfferFacts withId(UUID id) {
        return of(id, "ARB.LOHN");
    }

    private static OfferFacts of(UUID id, String topic) {
        return Json.read(
                """
                {"id": "%s", "name": "Musterstelle",
                 "organization": {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein"},
                 "service": {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle"},
                 "centre_type": "MBE", "topics": ["%s"], "address": {"visibility": "PUBLIC"},
                 "announced_by_default": true, "fallback": false}"""
                        .formatted(id, topic),
                OfferFacts.class);
    }
}
