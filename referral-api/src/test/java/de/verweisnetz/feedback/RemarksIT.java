package de.verweisnetz.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemarksIT extends ApiIT {
    private static final String PATH = "/v1/portal-feedback";
    private final Member writer = Member.of("partner");
    private final Member keeper = Member.of("coordinator");

    @Test
    void a_remark_is_read_with_its_role_and_without_its_writer() throws SQLException {
        var page = page();
        assertThat(write(page, "HARD", "Ich finde den Knopf nicht.").status()).isEqualTo(204);
        var remark = list(page).at("/items/0");
        assertThat(remark.at("/role").asText()).isEqualTo("partner");
        assertThat(remark.at("/text").asText()).isEqualTo("Ich finde den Knopf nicht.");
        assertThat(remark.properties()).hasSize(6);
        var id = remark.at("/id").asText();
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(
                        "SELECT (SELECT count(*) FROM privacy.audit WHERE member_id = ?::uuid) + (SELECT count(*) FROM platform.idempotency WHERE result_id = ?::uuid)")) {
            query.setString(1, writer.id().toString());
            query.setString(2, id);
            try (var found = query.executeQuery()) {
                found.next();
                assertThat(found.getInt(1)).isZero();
            }
        }
    }

    @Test
    void what_leads_to_a_person_or_to_a_referral_is_refused() {
        var number = write("/app/inbox", "WRONG", "Rufen Sie an: 0151 23456789");
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.json().at("/errors/0/code").asText()).isEqualTo("free-text-phone");
        assertThat(number.http().body()).doesNotContain("23456789");
        assertThat(write("/app/inbox/" + Ids.next(), "WRONG", null).status()).isEqualTo(400);
        assertThat(write("/app/inbox", "WRONG", "x".repeat(1001)).status()).isEqualTo(400);
    }

    @Test
    void the_same_again_is_kept_once_and_what_is_done_with_is_deleted() {
        var page = page();
        var body = Map.of("page", page, "kind", "IDEA");
        var key = Ids.next().toString();
        ReferralFixture.post(writer, PATH, key, body);
        ReferralFixture.post(writer, PATH, key, body);
        var found = list(page);
        assertThat(found.at("/total").asInt()).isOne();
        var path = PATH + "/" + found.at("/items/0/id").asText();
        assertThat(delete(path).status()).isEqualTo(204);
        assertThat(delete(path).status()).isEqualTo(404);
        assertThat(list(page).at("/items")).isEmpty();
    }

    @Test
    void lists_are_paged_and_narrowed_to_a_kind() {
        var page = page();
        for (var kind : RemarkKind.values()) {
            write(page, kind.name(), null);
        }
        assertThat(Api.as(keeper)
                        .get(PATH + "?kind=WRONG&page=" + page)
                        .json()
                        .at("/total")
                        .asInt())
                .isOne();
        var first = Api.as(keeper).get(PATH + "?limit=3&page=" + page).json();
        var rest = Api.as(keeper)
                .get(first.at("/next").asText().substring("/api".length()))
                .json();
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(first.at("/items").findValuesAsText("id"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(rest.at("/items").findValuesAsText("id"));
    }

    /** A page that no other test writes about. */
    private static String page() {
        return "/app/" + Ids.next().toString().replaceAll("[0-9]", "x");
    }

    private Api.Answer write(String page, String kind, String text) {
        return Api.as(writer)
                .post(
                        PATH,
                        text == null
                                ? Map.of("page", page, "kind", kind)
                                : Map.of("page", page, "kind", kind, "text", text));
    }

    private JsonNode list(String page) {
        return Api.as(keeper).get(PATH + "?page=" + page).json();
    }

    private Api.Answer delete(String path) {
        var api = Api.as(keeper);
        return api.send(api.request(path).DELETE());
    }
}
