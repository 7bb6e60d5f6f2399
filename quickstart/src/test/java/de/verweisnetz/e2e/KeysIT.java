package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MultiDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The keys of a centre: made by the node, brought along by the centre, lost, and contact data sealed anew. */
class KeysIT extends Scenario {
    private static final String KEYS = "/app/organisation/keys";
    private static final String NUMBER = "+493023125999";

    @Test
    void managers_look_after_the_keys_of_their_organisation() {
        try (var paula = paula(KEYS)) {
            var page = paula.page();
            page.fill("#f-jwk", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}");
            page.click("#register-key");
            assertThat(page.locator("#f-jwk-error")).containsText("privater Schlüssel");
            assertThat(page.locator("#f-jwk")).hasValue("");
            page.fill("#f-jwk", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}");
            page.click("#register-key");
            assertThat(page.locator("#f-jwk-error")).isVisible();
            makesAKey(page);
            var former = keyInUse(page);
            makesAKey(page);
            assertThat(page.getByTestId("key").first()).hasAttribute("data-in-use", "true");
            reportsTheLossOf(page, former);
            assertThat(page.locator("#keys")).containsText("als verloren gemeldet");
            Look.at(page, "keys/keys");
        }
    }

    @Test
    void a_centre_that_holds_its_key_itself_saves_the_sealed_data_as_a_file_and_opens_them_at_home() throws Exception {
        var own = new ECKeyGenerator(Curve.P_256).generate();
        String kept;
        try (var paula = paula(KEYS)) {
            kept = registers(paula.page(), own);
            Look.at(paula.page(), "keys/external");
        }
        var sent = sealed();
        try (var paula = paula(sent)) {
            paula.accepts();
        }
        String envelope;
        try (var paula = paula(sent)) {
            var page = paula.page();
            page.click("#open-contact-data");
            assertThat(page.locator("#envelope")).isVisible();
            assertThat(page.content()).doesNotContain(NUMBER.substring(3));
            Look.at(page, "inbox/envelope");
            var file = page.waitForDownload(() -> page.click("#envelope-file"));
            assertThat(file.suggestedFilename()).isEqualTo(sent.reference() + ".jwe.json");
            envelope = Files.readString(file.path());
        } finally {
            try (var paula = paula(KEYS)) {
                makesAKey(paula.page());
            }
        }
        var content = openedAtHome(envelope, new ECKey.Builder(own).keyID(kept).build());
        assertThat(content.at("/ref").asText()).isEqualTo(sent.id());
        assertThat(content.at("/data/value").asText()).isEqualTo(NUMBER);
    }

    @Test
    void when_a_key_is_lost_the_sender_seals_its_own_copy_anew_and_the_client_still_has_the_last_word() {
        String lost;
        try (var paula = paula(KEYS)) {
            makesAKey(paula.page());
            lost = keyInUse(paula.page());
        }
        var sent = sealed();
        try (var paula = paula(KEYS)) {
            makesAKey(paula.page());
            reportsTheLossOf(paula.page(), lost);
            paula.visitor().open("/app/inbox/" + sent.id());
            paula.accepts();
            assertThat(paula.page().locator("#contact-data")).hasAttribute("data-state", "UNDECRYPTABLE");
            Look.at(paula.page(), "inbox/undecryptable");
        }
        try (var stefan = stefan(sent)) {
            var page = stefan.page();
            assertThat(page.locator("#contact-state")).hasAttribute("data-state", "UNDECRYPTABLE");
            Look.at(page, "sent/undecryptable");
            page.click("#own-copy");
            assertThat(page.locator("#done")).containsText("sind versiegelt");
            assertThat(page.locator("#contact-state")).hasAttribute("data-state", "SEALED");
            assertThat(page.content()).doesNotContain(NUMBER.substring(3));
            Look.at(page, "sent/resealed");
        }
        try (var paula = paula(sent)) {
            paula.page().click("#open-contact-data");
            assertThat(paula.page().getByTestId("contact-value")).hasAttribute("href", "tel:" + NUMBER);
        }
        try (var stefan = stefan(sent)) {
            stefan.page().click("#withdraw-FORWARD > summary");
            stefan.page().click("[data-testid=withdraw-FORWARD]");
            stefan.sees("zurückgezogen");
            assertThat(stefan.page().locator("#contact-state")).hasAttribute("data-state", "FORGOTTEN");
        }
    }

    private static void makesAKey(Page page) {
        page.click("#make-key");
        assertThat(page.locator("#done")).containsText("Der neue Schlüssel");
    }

    private static String registers(Page page, ECKey own) {
        page.fill("#f-jwk", own.toPublicJWK().toJSONString());
        page.click("#register-key");
        assertThat(page.locator("#done")).containsText("Der neue Schlüssel");
        return keyInUse(page);
    }

    private static String keyInUse(Page page) {
        return page.locator("[data-testid=key][data-in-use=true] .value").innerText();
    }

    private static void reportsTheLossOf(Page page, String key) {
        var form = page.locator("form[action='" + KEYS + "/" + key + "/loss']");
        page.locator("tr[data-testid=key]:has(form[action*='" + key + "']) summary")
                .click();
        form.locator("button").click();
        assertThat(page.locator("#done")).containsText("Der Verlust ist gemeldet");
    }

    /** Contact data for Musterberatung Arbeit, with all that she has to agree to. */
    private Sent sealed() {
        var stefan = programOf("stefan");
        var request = Sending.request(warmOffer(stefan));
        request.put("grade", "WARM");
        request.put("client", Map.of("channel", "PHONE", "value", NUMBER));
        request.put(
                "consents",
                List.of(Map.of("purpose", "FORWARD", "text_version", "2026-2", "language", "ro", "channel", "CHAT")));
        return Sent.of(Sending.issue(stefan, request));
    }

    private static String warmOffer(NodeClient sender) {
        var hits = sender.get("/v1/offers?language=ro&accepts=WARM&limit=100").json();
        return StreamSupport.stream(hits.get("items").spliterator(), false)
                .filter(offer -> offer.at("/organization/id").asText().equals(Sending.MUSTERBERATUNG_ARBEIT))
                .map(offer -> offer.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** As the centre's own system does it, with nothing of ours: decrypts, and checks the node's signature. */
    private JsonNode openedAtHome(String envelope, ECKey own) throws Exception {
        var sealed = JWEObjectJSON.parse(envelope);
        sealed.decrypt(new MultiDecrypter(own));
        var letter = JWSObject.parse(sealed.getPayload().toString());
        var signers = programOf("paula").get("/v1/organisation-keys").json();
        var signer = ECKey.parse(signers.at("/node/0/jwk").toString());
        assertThat(letter.verify(new ECDSAVerifier(signer))).isTrue();
        return new ObjectMapper().readTree(letter.getPayload().toString());
    }
}
