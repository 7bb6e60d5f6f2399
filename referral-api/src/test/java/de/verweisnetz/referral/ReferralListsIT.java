package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
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

    private int count(Member member, String box, String filter) {
        return Api.as(member)
                .get("/v1/referrals?box=" + box + "&" + filter)
                .json()
                .at("/total")
                .asInt();
    }
}
