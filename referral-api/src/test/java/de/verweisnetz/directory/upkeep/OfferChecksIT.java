package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OfferChecksIT extends ApiIT {
    private final Member sofia = Member.of("streetworker");

    @Test
    void still_correct_in_one_call_makes_an_expired_offer_take_referrals_again() {
        var offer = ListedOffer.verifiedOn(ListedOffer.today().minusDays(400));
        assertThat(offer.view().at("/verification").asText()).isEqualTo("EXPIRED");

        var confirmed = Api.as(offer.paula).post(path(offer, "confirmation"), "");

        assertThat(confirmed.status()).as(confirmed.http().body()).isEqualTo(200);
        assertThat(confirmed.json().at("/verified_on").asText())
                .isEqualTo(ListedOffer.today().toString());
        assertThat(confirmed.json().at("/verification").asText()).isEqualTo("CURRENT");
        assertThat(offer.view().at("/verification").asText()).isEqualTo("CURRENT");
        assertThat(offer.view().at("/accepts_referrals/0").asText()).isEqualTo("CODE");
        assertThat(offer.document().at("/verweisnetz/verified_by").asText()).startsWith("Musterträger");
        assertThat(Api.as(offer.clara)
                        .get(offer.path() + "/history")
                        .json()
                        .at("/items/0/origin")
                        .asText())
                .isEqualTo("CONFIRMATION");
    }

    @Test
    void only_those_who_keep_an_offer_confirm_it() {
        var offer = ListedOffer.at("PUBLIC");

        assertThat(Api.as(sofia).post(path(offer, "confirmation"), "").status()).isEqualTo(403);
        assertThat(Api.as(Member.of("partner"))
                        .post(path(offer, "confirmation"), "")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(offer.clara).post(path(offer, "confirmation"), "").status())
                .isEqualTo(200);
    }

    @Test
    void a_report_opens_a_check_and_a_confirmation_settles_it() {
        var offer = ListedOffer.at("PUBLIC");
        report(sofia, offer, "WRONG_NUMBER", "Es meldet sich ein Blumenladen.");
        report(sofia, offer, "WRONG_NUMBER", null);
        report(Member.of("streetworker"), offer, "WRONG_NUMBER", null);

        var check = Api.as(offer.clara).get(path(offer, "check")).json();
        assertThat(reason(check, "WRONG_NUMBER").at("/reports").asInt()).isEqualTo(2);
        assertThat(reason(check, "WRONG_NUMBER").at("/remarks/0").asText())
                .isEqualTo("Es meldet sich ein Blumenladen.");
        assertThat(inQueue(offer, "WRONG_NUMBER")).isTrue();
        Api.as(offer.paula).post(path(offer, "confirmation"), "");

        assertThat(inQueue(offer, "WRONG_NUMBER")).isFalse();
        var settled = Api.as(offer.clara).get(path(offer, "check")).json();
        assertThat(settled.at("/results/0/result").asText()).isEqualTo("CONFIRMED");
        assertThat(ListedOffer.isStored("Blumenladen")).isFalse();
    }

    @Test
    void who_is_called_in_vain_rests_and_is_flagged_the_third_time_in_a_row() {
        var offer = ListedOffer.at("PUBLIC");
        report(sofia, offer, "CLOSED", null);

        var first = result(offer, "CALLED_NOT_REACHED", "Anrufbeantworter");
        assertThat(first.status()).as(first.http().body()).isEqualTo(200);
        assertThat(first.json().at("/attempts").asInt()).isOne();
        assertThat(first.json().at("/not_before").asText())
                .isEqualTo(ListedOffer.today().plusDays(14).toString());
        assertThat(inQueue(offer, "CLOSED")).isFalse();
        var second = result(offer, "CALLED_NOT_REACHED", null).json();
        assertThat(reason(second, "NOT_REACHED").isMissingNode()).isTrue();
        var third = result(offer, "CALLED_NOT_REACHED", null).json();

        assertThat(reason(third, "NOT_REACHED").isMissingNode()).isFalse();
        assertThat(third.has("not_before")).isFalse();
        assertThat(inQueue(offer, "NOT_REACHED")).isTrue();
        assertThat(third.at("/results")).hasSize(3);
        assertThat(third.at("/results/2/note").asText()).isEqualTo("Anrufbeantworter");
        assertThat(third.at("/results/2/by/role").asText()).isEqualTo("COORDINATOR");
    }

    @Test
    void calls_in_vain_take_from_the_confidence_and_say_so() {
        var offer = ListedOffer.at("PUBLIC");
        int before = confidence(offer).at("/score").asInt();
        for (int call = 1; call <= 3; call++) {
            result(offer, "CALLED_NOT_REACHED", null);
        }

        var after = confidence(offer);

        // 30 for the calls, 10 for the open reason.
        assertThat(before - after.at("/score").asInt()).isEqualTo(40);
        assertThat(after.findValuesAsText("detail")).contains("3 calls in vain since the last confirmation.");
    }

    @Test
    void a_confirmation_in_between_begins_the_row_anew() {
        var offer = ListedOffer.at("PUBLIC");
        result(offer, "CALLED_NOT_REACHED", null);
        result(offer, "CALLED_NOT_REACHED", null);
        result(offer, "CONFIRMED", null);

        var called = result(offer, "CALLED_NOT_REACHED", null).json();

        assertThat(called.at("/attempts").asInt()).isOne();
        assertThat(reason(called, "NOT_REACHED").isMissingNode()).isTrue();
        assertThat(called.has("not_before")).isTrue();
    }

    @Test
    void a_bounce_opens_a_check_and_a_correction_confirms() {
        var offer = ListedOffer.at("PUBLIC");

        var bounced = result(offer, "BOUNCED", null).json();
        assertThat(reason(bounced, "BOUNCED").at("/reports").asInt()).isOne();
        var corrected = result(offer, "CORRECTED", null).json();

        assertThat(corrected.at("/reasons")).isEmpty();
        assertThat(corrected.at("/verified_on").asText())
                .isEqualTo(ListedOffer.today().toString());
    }

    @Test
    void an_offer_found_closed_leaves_the_directory() {
        var offer = ListedOffer.at("PUBLIC");

        assertThat(result(offer, "CLOSED", null).status()).isEqualTo(204);

        assertThat(Api.as(sofia).get("/v1/offers/" + offer.id).status()).isEqualTo(404);
        assertThat(Api.as(offer.clara).get(path(offer, "check")).status()).isEqualTo(404);
    }

    @Test
    void the_same_result_sent_twice_counts_once() {
        var offer = ListedOffer.at("PUBLIC");
        var api = Api.as(offer.clara);
        var body = Map.of("result", "CALLED_NOT_REACHED");
        api.send(api.posting(path(offer, "check-results"), body).header("Idempotency-Key", "call-" + offer.id));

        var again =
                api.send(api.posting(path(offer, "check-results"), body).header("Idempotency-Key", "call-" + offer.id));

        assertThat(again.json().at("/attempts").asInt()).isOne();
    }

    @Test
    void the_queue_holds_what_grew_old_and_is_cut_to_the_hours() {
        var offer = ListedOffer.verifiedOn(ListedOffer.today().minusDays(300));

        var queue = Api.as(offer.clara).get("/v1/checks?hours=1&limit=5").json();

        assertThat(queue.at("/minutes_per_check").asInt()).isEqualTo(6);
        assertThat(queue.at("/total").asInt()).isLessThanOrEqualTo(10);
        assertThat(reason(Api.as(offer.clara).get(path(offer, "check")).json(), "AGE")
                        .isMissingNode())
                .isFalse();
        assertThat(Api.as(sofia).get("/v1/checks").status()).isEqualTo(403);
        assertThat(Api.as(offer.clara).get("/v1/checks?reason=NONSENSE").status())
                .isEqualTo(400);
    }

    @Test
    void the_confidence_explains_itself_and_falls_with_reports() {
        var offer = ListedOffer.at("PUBLIC");
        var before = Api.as(sofia).get(path(offer, "confidence")).json();
        report(sofia, offer, "LANGUAGE_NOT_OFFERED", null);

        var after = Api.as(sofia).get(path(offer, "confidence")).json();

        assertThat(before.at("/score").asInt() - after.at("/score").asInt()).isEqualTo(10);
        assertThat(StreamSupport.stream(after.at("/factors").spliterator(), false)
                        .mapToInt(factor -> factor.at("/points").asInt())
                        .sum())
                .isEqualTo(after.at("/score").asInt());
        assertThat(after.findValuesAsText("detail"))
                .contains("Last confirmed 10 days ago.", "1 open report that something is wrong.");
    }

    @Test
    void the_light_and_a_closure_hold_at_once_whatever_approval_edits_need() {
        var offer = ListedOffer.at("PUBLIC");

        var full = ListedOffer.put(offer.paula, path(offer, "capacity"), Map.of("light", "FULL", "waiting_days", 21));
        assertThat(full.status()).as(full.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/capacity/light").asText()).isEqualTo("FULL");
        assertThat(offer.view().at("/capacity/waiting_days").asInt()).isEqualTo(21);
        var until = ListedOffer.today().plusDays(9).toString();
        var closed = ListedOffer.put(offer.paula, path(offer, "closure"), Map.of("until", until));
        assertThat(closed.status()).as(closed.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/closed_until").asText()).isEqualTo(until);
        var api = Api.as(offer.paula);
        assertThat(api.send(api.request(path(offer, "closure")).DELETE()).status())
                .isEqualTo(204);
        assertThat(offer.view().has("closed_until")).isFalse();
    }

    @Test
    void a_light_has_a_colour_that_exists_and_a_closure_an_end_to_come() {
        var offer = ListedOffer.at("PUBLIC");

        assertThat(ListedOffer.put(offer.paula, path(offer, "capacity"), Map.of("light", "BLUE"))
                        .status())
                .isEqualTo(400);
        assertThat(ListedOffer.put(offer.paula, path(offer, "closure"), Map.of("until", "2020-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(ListedOffer.put(Member.of("partner"), path(offer, "capacity"), Map.of("light", "OPEN"))
                        .status())
                .isEqualTo(404);
        assertThat(ListedOffer.put(sofia, path(offer, "capacity"), Map.of("light", "OPEN"))
                        .status())
                .isEqualTo(403);
    }

    private Answer result(ListedOffer offer, String result, String note) {
        var body = note == null ? Map.of("result", result) : Map.of("result", result, "note", note);
        return Api.as(offer.clara).post(path(offer, "check-results"), body);
    }

    private static void report(Member who, ListedOffer offer, String reason, String remark) {
        var body = remark == null ? Map.of("reason", reason) : Map.of("reason", reason, "remark", remark);
        var answer = Api.as(who).post(path(offer, "reports"), body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
    }

    private JsonNode confidence(ListedOffer offer) {
        return Api.as(sofia).get(path(offer, "confidence")).json();
    }

    private static boolean inQueue(ListedOffer offer, String reason) {
        var queue = Api.as(offer.clara)
                .get("/v1/checks?hours=200&limit=100&reason=" + reason)
                .json();
        return List.copyOf(queue.at("/items").findValuesAsText("id")).contains(offer.id.toString());
    }

    private static JsonNode reason(JsonNode check, String code) {
        return StreamSupport.stream(check.at("/reasons").spliterator(), false)
                .filter(reason -> reason.at("/code").asText().equals(code))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static String path(ListedOffer offer, String step) {
        return "/v1/offers/" + offer.id + "/" + step;
    }
}
