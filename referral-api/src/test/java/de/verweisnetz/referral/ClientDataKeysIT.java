package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientDataIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MultiDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.referral.sealing.TestKeys;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contact data and what happens to the keys they are sealed to. */
class ClientDataKeysIT extends ApiIT {
    private final WarmFixture fixture = WarmFixture.create();

    @Test
    void a_centre_that_holds_its_own_key_is_given_the_envelope_and_opens_it_itself() throws Exception {
        var own = TestKeys.encryption();
        var registered = WarmFixture.replaceKey(fixture.receiver(), "EXTERNAL", own);
        var accepted = fixture.issuedAndAccepted();
        var opened = fixture.open(accepted);
        assertThat(opened.json().at("/custody").asText()).isEqualTo("EXTERNAL");
        assertThat(opened.json().has("client")).isFalse();
        assertThat(opened.http().body()).doesNotContain("23125900");

        var letter = decrypted(opened.json().at("/envelope"), own, registered);
        var node = ECKey.parse(Api.as(fixture.receiver())
                .get("/v1/organisation-keys")
                .json()
                .at("/node/0/jwk")
                .toString());
        assertThat(letter.verify(new ECDSAVerifier(node))).isTrue();
        var content = Json.read(letter.getPayload().toString(), JsonNode.class);
        assertThat(content.at("/ref")).isEqualTo(accepted.at("/id"));
        assertThat(content.at("/rcp").asText())
                .isEqualTo(fixture.receiver().participant().toString());
        assertThat(content.at("/data/value").asText()).isEqualTo(WarmFixture.NUMBER);
        assertThat(WarmFixture.lookAsClient(accepted).json().at("/openings")).hasSize(1);
    }

    @Test
    void what_was_sealed_before_a_key_was_replaced_is_opened_with_the_old_one() throws SQLException {
        var before = fixture.issuedAndAccepted();
        WarmFixture.replaceKey(fixture.receiver(), "NODE", null);
        var after = fixture.issuedAndAccepted();
        assertThat(recipientKey(before)).isNotEqualTo(recipientKey(after));
        assertThat(fixture.open(before).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
        assertThat(fixture.open(after).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
    }

    @Test
    void an_old_private_key_lives_as_long_as_anything_is_left_that_it_opens() throws Exception {
        var accepted = fixture.issuedAndAccepted();
        var old = recipientKey(accepted);
        WarmFixture.replaceKey(fixture.receiver(), "NODE", null);
        KeyRows.execute("UPDATE referral.sealing_key SET valid_until = valid_from WHERE id = '%s'".formatted(old));
        assertThat(RecurringJobs.run("sealing-keys")).isTrue();
        assertThat(fixture.open(accepted).status()).isEqualTo(200);

        fixture.both().command(accepted, "outcome", 2, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));
        KeyRows.execute("UPDATE referral.referral SET changed_at = changed_at - interval '2 days' WHERE id = '%s'"
                .formatted(accepted.at("/id").asText()));
        assertThat(RecurringJobs.run("client-data-retention")).isTrue();
        assertThat(RecurringJobs.run("sealing-keys")).isTrue();
        assertThat(KeyRows.text("SELECT count(*) FROM referral.sealing_secret WHERE key_id = '%s'".formatted(old)))
                .isEqualTo("0");
    }

    @Test
    void when_the_centres_key_is_lost_the_sender_seals_its_own_copy_anew_without_seeing_it() {
        var accepted = fixture.issuedAndAccepted();
        WarmFixture.loseKey(fixture.receiver());
        assertThat(WarmFixture.state(fixture.sender(), accepted)).isEqualTo("UNDECRYPTABLE");
        assertRefused(fixture.open(accepted), 409, "client-data-undecryptable");

        var resealed = fixture.reseal(accepted, Map.of());
        assertThat(resealed.status()).as(resealed.http().body()).isEqualTo(200);
        assertThat(resealed.http().body()).doesNotContain("23125900");
        assertThat(resealed.json().at("/state").asText()).isEqualTo("SEALED");
        assertThat(fixture.open(accepted).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
    }

    @Test
    void the_same_when_the_centre_held_the_lost_key_itself() {
        WarmFixture.replaceKey(fixture.receiver(), "EXTERNAL", TestKeys.encryption());
        var accepted = fixture.issuedAndAccepted();
        WarmFixture.loseKey(fixture.receiver());
        assertRefused(fixture.open(accepted), 409, "client-data-undecryptable");
        assertThat(fixture.reseal(accepted, Map.of()).status()).isEqualTo(200);
        assertThat(fixture.open(accepted).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
    }

    @Test
    void a_key_that_the_node_cannot_unwrap_is_noticed_at_the_opening_and_remembered() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        KeyRows.execute("UPDATE referral.sealing_secret SET wrapped = 'nothing' WHERE key_id = '%s'"
                .formatted(recipientKey(accepted)));
        assertRefused(fixture.open(accepted), 409, "client-data-undecryptable");
        assertThat(WarmFixture.state(fixture.sender(), accepted)).isEqualTo("UNDECRYPTABLE");
        assertThat(KeyRows.text(
                        "SELECT string_agg(type, ' ' ORDER BY id) FROM platform.event WHERE payload ->> 'referral_id' = '%s'"
                                .formatted(accepted.at("/id").asText())))
                .isEqualTo("CLIENT_DATA_SEALED CLIENT_DATA_UNDECRYPTABLE");
        assertThat(WarmFixture.lookAsClient(accepted).json().at("/openings"))
                .as("nothing was given out")
                .isEmpty();
        WarmFixture.replaceKey(fixture.receiver(), "NODE", null);
        assertThat(fixture.reseal(accepted, Map.of()).status()).isEqualTo(200);
        assertThat(fixture.open(accepted).status()).isEqualTo(200);
    }

    @Test
    void an_envelope_that_was_moved_to_another_referral_is_not_opened() throws SQLException {
        var mine = fixture.issuedAndAccepted();
        var others = fixture.issuedAndAccepted();
        KeyRows.execute(
                """
                UPDATE referral.client_data d SET envelope = o.envelope FROM referral.client_data o
                 WHERE d.referral_id = '%s' AND o.referral_id = '%s'"""
                        .formatted(mine.at("/id").asText(), others.at("/id").asText()));
        assertRefused(fixture.open(mine), 409, "client-data-undecryptable");
    }

    @Test
    void a_sender_that_holds_its_own_key_enters_the_data_once_more() {
        WarmFixture.replaceKey(fixture.sender(), "EXTERNAL", TestKeys.encryption());
        var accepted = fixture.issuedAndAccepted();
        WarmFixture.loseKey(fixture.receiver());
        assertRefused(fixture.reseal(accepted, Map.of()), 409, "own-copy-closed");
        var again = Map.of("client", Map.of("channel", "EMAIL", "value", "muster@example.org"));
        assertThat(fixture.reseal(accepted, again).status()).isEqualTo(200);
        assertThat(fixture.open(accepted).json().at("/client/value").asText()).isEqualTo("muster@example.org");
    }

    @Test
    void when_both_copies_are_lost_the_data_have_to_be_entered_again() {
        var accepted = fixture.issuedAndAccepted();
        WarmFixture.loseKey(fixture.receiver());
        WarmFixture.loseKey(fixture.sender());
        assertRefused(fixture.reseal(accepted, Map.of()), 409, "own-copy-closed");
        assertThat(WarmFixture.enter(accepted, WarmFixture.CLIENT).status()).isEqualTo(200);
        assertThat(fixture.open(accepted).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
    }

    private static String recipientKey(JsonNode referral) throws SQLException {
        return KeyRows.text("SELECT recipient_key FROM referral.client_data WHERE referral_id = '%s'"
                .formatted(referral.at("/id").asText()));
    }

    private static JWSObject decrypted(JsonNode envelope, ECKey own, JsonNode registered) throws Exception {
        var sealed = JWEObjectJSON.parse(envelope.toString());
        sealed.decrypt(new MultiDecrypter(
                new ECKey.Builder(own).keyID(registered.at("/id").asText()).build()));
        return JWSObject.parse(sealed.getPayload().toString());
    }
}
