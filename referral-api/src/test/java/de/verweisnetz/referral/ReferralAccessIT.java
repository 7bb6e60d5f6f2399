package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.redeem;
import static de.verweisnetz.referral.ReferralFixture.shift;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees what of a referral, and what the client decides about it. */
class ReferralAccessIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();
    private final TestOffer offer = fixture.offer();

    @Test
    void a_foreign_referral_does_not_exist() {
        var issued = fixture.issue(TestRequest.to(offer));
        var otherTeam = Member.in(sender.participant(), "streetworker");
        for (var stranger : List.of(Member.of("streetworker"), Member.of("partner"), otherTeam)) {
            assertThat(Api.as(stranger).get(path(issued)).status()).isEqualTo(404);
            assertThat(Api.as(stranger).get(path(issued) + "/events").status()).isEqualTo(404);
        }
        var centre = Member.of("partner");
        assertThat(Api.as(centre)
                        .command(path(issued) + "/acceptance", 1, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(redeem(centre, issued.at("/reference").asText()).status()).isEqualTo(404);
    }

    @Test
    void roles_without_referrals_are_refused() {
        for (var role : List.of("coordinator", "dpo", "admin")) {
            var api = Api.as(Member.of(role));
            assertThat(api.get("/v1/referrals?box=sent").status()).isEqualTo(403);
            assertThat(api.get("/v1/referrals/" + Ids.next()).status()).isEqualTo(403);
            assertThat(api.post("/v1/referrals", TestRequest.to(offer)).status())
                    .isEqualTo(403);
        }
        assertThat(Api.as(sender).get("/v1/referrals?box=received").status()).isEqualTo(403);
        assertThat(Api.as(receiver)
                        .get("/v1/referrals?box=sent")
                        .json()
                        .at("/total")
                        .asInt())
                .as("partners send when they forward")
                .isZero();
        assertThat(Api.as(receiver).post("/v1/referrals", TestRequest.to(offer)).status())
                .isEqualTo(403);
    }

    @Test
    void a_colleague_of_the_same_team_sees_what_was_sent() {
        var issued = fixture.issue(TestRequest.to(offer));
        var colleague = Api.as(sender.colleague("streetworker"));
        assertThat(colleague.get(path(issued)).status()).isEqualTo(200);
        assertThat(colleague.get("/v1/referrals?box=sent").json().at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_unannounced_referral_is_unknown_to_the_centre_until_its_code_is_presented() {
        var issued = fixture.issue(TestRequest.unannounced(offer));
        assertThat(issued.has("due_at")).isFalse();
        var centre = Api.as(receiver);
        assertThat(centre.get("/v1/referrals?box=received").json().at("/total").asInt())
                .isZero();
        assertThat(centre.get(path(issued)).status()).isEqualTo(404);
        assertThat(centre.command(path(issued) + "/seen", 1, "").status()).isEqualTo(404);

        var locator = issued.at("/reference").asText().substring(3).toLowerCase();
        assertThat(redeem(receiver, locator).json().at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(centre.get("/v1/referrals?box=received").json().at("/items/0/id"))
                .isEqualTo(issued.at("/id"));
    }

    @Test
    void the_centre_sees_nothing_before_the_release() throws SQLException {
        var issued = fixture.issue(TestRequest.to(offer));
        shift(issued, "released_at = released_at + interval '1 hour'");
        var centre = Api.as(receiver);
        assertThat(centre.get("/v1/referrals?box=received").json().at("/total").asInt())
                .isZero();
        assertThat(centre.get(path(issued)).status()).isEqualTo(404);
        assertThat(centre.command(path(issued) + "/acceptance", 1, Map.of()).status())
                .isEqualTo(404);
        assertThat(Api.as(sender).get(path(issued)).status()).isEqualTo(200);
    }

    @Test
    void without_consent_the_sender_learns_nothing_of_arrival_and_outcome() {
        var issued = fixture.issue(TestRequest.withoutFeedback(offer));
        assertThat(issued.at("/feedback").asBoolean()).isFalse();
        fixture.command(issued, "acceptance", 1, Map.of());
        var before = Api.as(sender).get(path(issued));
        redeem(receiver, issued.at("/voucher/code").asText());
        fixture.command(
                issued, "outcome", 3, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE", "unlinked", true));

        var after = Api.as(sender).get(path(issued));
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(eventTypes(sender, issued)).containsExactly("ISSUED", "ACCEPTED");
        var sent = Api.as(sender);
        assertThat(sent.get("/v1/referrals?box=sent&status=CLOSED")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(sent.get("/v1/referrals?box=sent&status=ACCEPTED")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(eventTypes(receiver, issued)).containsExactly("ISSUED", "ACCEPTED", "ARRIVED", "OUTCOME_REPORTED");
    }

    @Test
    void a_topic_of_a_special_category_travels_only_with_its_own_consent() {
        var request = TestRequest.to(offer);
        request.withArray("topics").add("GES.SUCHT");
        var masked = fixture.issue(request);
        assertThat(texts(masked.at("/topics"))).containsExactly("ARB.LOHN");
        assertThat(masked.at("/personal_matter").asBoolean()).isTrue();
        TestRequest.give(request, "SPECIAL_CATEGORY");
        var agreed = fixture.issue(request);
        assertThat(texts(agreed.at("/topics"))).containsExactly("ARB.LOHN", "GES.SUCHT");
        assertThat(agreed.at("/personal_matter").asBoolean()).isFalse();
    }
}
