package de.verweisnetz.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;

/** A request for a referral that breaks no rule, to be changed by a test. */
public final class TestRequest {
    private static final String WHOLE =
            """
            {"offer_id": "%s", "grade": "CODE", "language": "ro", "topics": ["ARB.LOHN"], "region": {"postcode": "10115"},
             "source": {"platform": "FACEBOOK_GROUP", "contact_mode": "PRIVATE_MESSAGE"}, "notice_text_version": "2026-2",
             "consents": []}""";

    private final ObjectNode json;

    private TestRequest(TestOffer offer) {
        json = (ObjectNode) Json.read(WHOLE.formatted(offer.id()), com.fasterxml.jackson.databind.JsonNode.class);
    }

    /** Announced, with the consent that this needs, and with feedback. */
    public static ObjectNode to(TestOffer offer) {
        return new TestRequest(offer).with("FORWARD").with("FEEDBACK").json;
    }

    /** Announced, but the client wants no report to the sender. */
    public static ObjectNode withoutFeedback(TestOffer offer) {
        return new TestRequest(offer).with("FORWARD").json;
    }

    public static ObjectNode unannounced(TestOffer offer) {
        return new TestRequest(offer).json.put("announced", false);
    }

    private TestRequest with(String purpose) {
        give(json, purpose);
        return this;
    }

    static void give(ObjectNode request, String purpose) {
        request.withArray("consents").add(consent(purpose, "CHAT"));
    }

    /** What somebody records as agreed to. */
    public static ObjectNode consent(String purpose, String channel) {
        return Json.MAPPER
                .createObjectNode()
                .put("purpose", purpose)
                .put("text_version", "2026-2")
                .put("language", "ro")
                .put("channel", channel);
    }
}
