package de.verweisnetz.benchmark.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.benchmark.Tokens;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a sender and a centre ask a node on this machine, each request as a client sends it. */
public final class Referrals {
    private static final Set<Integer> DONE = Set.of(200, 201);
    private static final String CENTRE = "3a000000-0000-4000-8000-000000000001";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String api;
    private final Tokens sender;
    private final Tokens receiver;
    private final String request;

    public Referrals(QuickstartProcess node) {
        // QuickstartProcess starts nodes on this machine only.
        api = node.url() + "/api/v1";
        sender = new Tokens(node, "stefan");
        receiver = new Tokens(node, "paula");
        request = request(offer());
    }

    /** One that has been issued: enough of it to answer it. */
    public record Issued(String id, long version, String code, String link, String offer, long atNanos) {}

    public Issued create(String key) {
        var issued = tree(
                send(to("/referrals", sender).header("Idempotency-Key", key).POST(BodyPublishers.ofString(request))));
        return new Issued(
                issued.path("id").asText(),
                issued.path("version").asLong(1),
                issued.at("/voucher/code").asText(),
                issued.at("/voucher/url").asText(),
                issued.at("/offer/id").asText(),
                System.nanoTime());
    }

    void read(String id) {
        send(to("/referrals/" + id, receiver));
    }

    /** The first page, as the portal asks for it. */
    String inbox() {
        return send(to("/referrals?box=received&limit=25", receiver));
    }

    void markSeen(Issued referral, String key) {
        send(to("/referrals/" + referral.id() + "/seen", receiver)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + referral.version() + "\"")
                .POST(BodyPublishers.ofString("{}")));
    }

    void redeem(Issued referral, String key) {
        send(to("/vouchers/redemptions", receiver)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(written(Map.of("code", referral.code())))));
    }

    /** With a token that is checked, and nothing else. */
    void nothing() {
        send(to("/ping", receiver));
    }

    /** Of the centre's inbox. */
    List<String> ids() {
        var page = tree(send(to("/referrals?box=received&limit=100", receiver)));
        return page.findValuesAsText("id").stream()
                .filter(id -> id.startsWith("01"))
                .toList();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private String offer() {
        var hits = tree(send(to("/offers?language=ro&accepts=CODE&limit=100", sender)));
        for (var offer : hits.path("items")) {
            if (offer.at("/organization/id").asText().equals(CENTRE)) {
                return offer.path("id").asText();
            }
        }
        throw new IllegalStateException("The centre has no offer");
    }

    private String request(String offer) {
        return written(Map.of(
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
                List.of(consent("FORWARD"), consent("FEEDBACK"))));
    }

    private static Map<String, String> consent(String purpose) {
        return Map.of("purpose", purpose, "text_version", "2026-2", "language", "ro", "channel", "CHAT");
    }

    private HttpRequest.Builder to(String path, Tokens user) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + user.get());
    }

    private String send(HttpRequest.Builder asked) {
        try {
            var answer = http.send(asked.build(), BodyHandlers.ofString());
            if (!DONE.contains(answer.statusCode())) {
                throw new IllegalStateException("Answered " + answer.statusCode() + " to "
                        + answer.uri().getPath());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
