package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.ListedOffer.patch;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckLinksIT extends ApiIT {
    private final ListedOffer offer = ListedOffer.verifiedOn(ListedOffer.today().minusDays(400));

    @Test
    void a_contact_sees_her_offers_without_a_login_and_looking_changes_nothing() {
        var token = link();

        var seen = view(token);
        view(token);

        assertThat(seen.status()).as(seen.http().body()).isEqualTo(200);
        assertThat(seen.json().at("/items")).singleElement().satisfies(item -> {
            assertThat(item.at("/offer/id").asText()).isEqualTo(offer.id.toString());
            assertThat(item.at("/confirmed").asBoolean()).isFalse();
        });
        assertThat(seen.http().body()).doesNotContain("verified_by").doesNotContain("referral_contact");
        assertThat(Api.as(offer.clara).get(offer.path()).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void all_correct_confirms_and_sets_the_light_and_once_more_changes_nothing() {
        var token = link();
        var body = Map.of(
                "token",
                token,
                "offers",
                List.of(Map.of("id", offer.id, "answer", "ALL_CORRECT", "capacity", Map.of("light", "OPEN"))));

        var answered = Api.anonymous().post("/v1/check-links/answers", body);
        Api.anonymous().post("/v1/check-links/answers", body);

        assertThat(answered.status()).as(answered.http().body()).isEqualTo(200);
        assertThat(answered.json().at("/items/0/confirmed").asBoolean()).isTrue();
        assertThat(offer.view().at("/verification").asText()).isEqualTo("CURRENT");
        assertThat(offer.view().at("/capacity/light").asText()).isEqualTo("OPEN");
        var history = Api.as(offer.clara).get(offer.path() + "/history").json();
        assertThat(history.at("/total").asInt()).isEqualTo(3);
        assertThat(history.at("/items/0/by/role").asText()).isEqualTo("CONTACT");
        assertThat(Api.as(offer.clara)
                        .get("/v1/offers/" + offer.id + "/check")
                        .json()
                        .at("/results"))
                .hasSize(1);
    }

    @Test
    void a_correction_becomes_a_suggestion_and_opens_a_check() {
        var answered = answer(link(), "CORRECTION", "Neue Nummer: 040 66969 014");

        assertThat(answered.status()).as(answered.http().body()).isEqualTo(200);
        assertThat(answered.json().at("/items/0/confirmed").asBoolean()).isFalse();
        var open = Api.as(offer.clara)
                .get("/v1/edit-suggestions?state=OPEN&limit=100")
                .json();
        assertThat(open.at("/items").findValuesAsText("remark")).contains("Neue Nummer: 040 66969 014");
        var check = Api.as(offer.clara).get("/v1/offers/" + offer.id + "/check").json();
        assertThat(check.at("/reasons").findValuesAsText("code")).contains("CORRECTION");
    }

    @Test
    void a_link_is_over_when_it_expired_or_the_contact_changed() throws SQLException {
        var token = link();
        patch(offer.clara, offer.path(), 1, "{\"verweisnetz\":{\"client_contact\":{\"email\":\"neu@example.org\"}}}");
        assertThat(view(token).status()).isEqualTo(410);
        assertThat(view(token).json().at("/code").asText()).isEqualTo("check-link-over");
        assertThat(answer(token, "ALL_CORRECT", null).status()).isEqualTo(410);

        var another = link();
        assertThat(view(another).status()).isEqualTo(200);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE directory.check_mail SET expires_at = now() - interval '1 second'"
                    + " WHERE offers = ARRAY['" + offer.id + "'::uuid]");
        }
        assertThat(view(another).status()).isEqualTo(410);
    }

    @Test
    void a_token_that_the_node_did_not_sign_opens_nothing() {
        var token = link();

        assertThat(view("Z" + token.substring(1)).status()).isEqualTo(404);
        assertThat(view(token.substring(0, token.length() - 6) + "AAAAAA").status())
                .isEqualTo(404);
        assertThat(view("unsinn!").status()).isEqualTo(404);
    }

    @Test
    void a_link_answers_for_its_own_offers_only() {
        var other = ListedOffer.at("PUBLIC");

        var answered = Api.anonymous()
                .post(
                        "/v1/check-links/answers",
                        Map.of(
                                "token",
                                link(),
                                "offers",
                                List.of(
                                        Map.of("id", offer.id, "answer", "ALL_CORRECT"),
                                        Map.of("id", other.id, "answer", "ALL_CORRECT"))));

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.json().at("/errors/0/pointer").asText()).isEqualTo("/offers/1/id");
        assertThat(offer.view().at("/verification").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void words_about_a_secret_place_are_not_taken_by_a_link_either() {
        var shelter = ListedOffer.at("SECRET");

        var answered = Api.anonymous()
                .post(
                        "/v1/check-links/answers",
                        Map.of(
                                "token",
                                token(shelter),
                                "offers",
                                List.of(Map.of(
                                        "id",
                                        shelter.id,
                                        "answer",
                                        "CORRECTION",
                                        "corrections",
                                        "Jetzt Finkenstieg 3"))));

        assertThat(answered.status()).isEqualTo(422);
        assertThat(ListedOffer.isStored("Finkenstieg")).isFalse();
    }

    private String link() {
        return token(offer);
    }

    private static String token(ListedOffer of) {
        var created = Api.as(of.clara).post("/v1/offers/" + of.id + "/check-links", "");
        assertThat(created.status()).as(created.http().body()).isEqualTo(200);
        JsonNode url = created.json().at("/url");
        assertThat(url.asText()).contains("/c/");
        return url.asText().substring(url.asText().lastIndexOf('/') + 1);
    }

    private static Answer view(String token) {
        return Api.anonymous().post("/v1/check-links/view", Map.of("token", token));
    }

    private Answer answer(String token, String answer, String corrections) {
        var one = corrections == null
                ? Map.of("id", offer.id, "answer", answer)
                : Map.of("id", offer.id, "answer", answer, "corrections", corrections);
        return Api.anonymous().post("/v1/check-links/answers", Map.of("token", token, "offers", List.of(one)));
    }
}
