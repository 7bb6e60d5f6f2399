package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralListsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();
    private final TestOffer offer = fixture.offer();

    @Test
    void lists_are_paged_and_filtered() {
        for (int i = 0; i < 5; i++) {
            fixture.issue(TestRequest.to(offer).put("language", i < 2 ? "pl" : "ro"));
        }
        for (var member : List.of(sender, receiver)) {
            var box = member == sender ? "sent" : "received";
            var first =
                    Api.as(member).get("/v1/referrals?box=" + box + "&limit=3").json();
            var next = first.at("/next").asText();
            var rest = Api.as(member).get(next.substring("/api".length()));
            assertThat(rest.status()).as(rest.http().body()).isEqualTo(200);
            var second = rest.json();
            assertThat(first.at("/total").asInt()).isEqualTo(5);
            assertThat(second.has("next")).isFalse();
            assertThat(first.at("/items").findValuesAsText("reference"))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(second.at("/items").findValuesAsText("reference"));
            assertThat(second.at("/items")).hasSize(2);
            assertThat(count(member, box, "language=pl")).isEqualTo(2);
            assertThat(count(member, box, "topic=ARB")).isEqualTo(5);
            assertThat(count(member, box, "topic=ARB.LOHN&status=ISSUED&status=SEEN"))
                    .isEqualTo(5);
            assertThat(count(member, box, "topic=WOH")).isZero();
            assertThat(count(member, box, "due_before=2020-01-01T00:00:00Z")).isZero();
            var foreign = next.substring("/api".length()).replace("limit=3", "limit=3&language=pl");
            assertThat(Api.as(member).get(foreign).status()).isEqualTo(400);
        }
        assertThat(Api.as(sender).get("/v1/referrals?box=sent&status=LOST").status())
                .isEqualTo(400);
    }

    @Test
    void a_list_is_narrowed_to_a_sender_to_what_was_passed_on_and_to_a_reference() {
        var own = fixture.issueWithFeedback();
        var other = fixture.withOtherSender();
        var others = other.issueWithFeedback();
        var reference = others.at("/reference").asText();
        assertThat(count(receiver, "received", "sender=" + sender.participant()))
                .isOne();
        assertThat(count(receiver, "received", "sender=" + receiver.participant()))
                .isZero();
        assertThat(count(receiver, "received", "forwarded=true")).isZero();
        assertThat(count(receiver, "received", "forwarded=false")).isEqualTo(2);
        assertThat(count(
                        receiver,
                        "received",
                        "reference=" + reference.substring(3).toLowerCase(java.util.Locale.ROOT)))
                .isOne();
        assertThat(count(sender, "sent", "reference=" + reference)).isZero();
        assertThat(count(sender, "sent", "reference=" + own.at("/reference").asText()))
                .isOne();
        assertThat(Api.as(receiver)
                        .get("/v1/referrals?box=received&reference=%25")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_long_list_is_counted_to_a_thousand() throws SQLException {
        var one = fixture.issue(TestRequest.to(offer));
        try {
            copy(one, 1, 999);
            assertThat(length(sender)).isEqualTo("1000 false");
            assertThat(length(receiver)).isEqualTo("1000 false");
            copy(one, 1000, 1000);
            assertThat(length(sender)).isEqualTo("1000 true");
            assertThat(length(receiver)).isEqualTo("1000 true");
        } finally {
            change("DELETE FROM referral.referral WHERE reference LIKE 'CP-%' AND sender_org = '%s'"
                    .replace("%s", sender.participant().toString()));
        }
    }

    private String length(Member member) {
        var page = Api.as(member)
                .get("/v1/referrals?limit=1&box=" + (member == sender ? "sent" : "received"))
                .json();
        return page.at("/total").asInt() + " " + page.at("/total_capped").asBoolean();
    }

    private static void copy(JsonNode referral, int first, int last) throws SQLException {
        change(
                """
                INSERT INTO referral.referral
                SELECT (jsonb_populate_record(r, jsonb_build_object(
                          'id', gen_random_uuid(), 'reference', 'CP-' || upper(lpad(to_hex(n), 6, '0')), 'code_sealed', null, 'page_sealed', null,
                          'code_fingerprint', sha256(gen_random_uuid()::text::bytea), 'page_fingerprint', sha256(gen_random_uuid()::text::bytea)))).*
                  FROM referral.referral r, generate_series(%d, %d) AS n WHERE r.id = '%s'"""
                        .formatted(first, last, referral.at("/id").asText()));
    }

    private static void change(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(Member member, String box, String filter) {
        return Api.as(member)
                .get("/v1/referrals?box=" + box + "&" + filter)
                .json()
                .at("/total")
                .asInt();
    }
}
