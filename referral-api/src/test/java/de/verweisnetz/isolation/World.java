package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.duplicates.Twins;
import de.verweisnetz.directory.upkeep.ListedOffer;
import de.verweisnetz.privacy.Officer;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.WarmFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.util.Map;

/** What a row of the matrix is about, made when it is asked for. */
final class World {
    private final ReferralFixture both = ReferralFixture.create();

    Member sender() {
        return both.sender();
    }

    Member receiver() {
        return both.receiver();
    }

    ReferralFixture both() {
        return both;
    }

    /** A referral after these steps, each released before the next. */
    JsonNode issued(String... steps) {
        return StepRequests.taken(both, both.issueWithFeedback(), steps);
    }

    JsonNode draft() {
        return StepRequests.draft(both);
    }

    WarmFixture warm() {
        return WarmFixture.create();
    }

    /** A new card of the sender's. */
    JsonNode card() {
        return made(Api.as(sender())
                .post("/v1/signposts", Map.of("offer_id", both.offer().id(), "language", "ro", "campaign", "MATRIX")));
    }

    /** What the client has asked both organisations for. */
    JsonNode privacyTask(String kind) {
        var code = issued().at("/voucher/code").asText();
        made(Api.anonymous().post("/v1/client-data/requests", Map.of("code", code, "kind", kind)));
        return Api.as(receiver()).get("/v1/privacy/tasks").json().at("/items/0");
    }

    Member officer() {
        try {
            return Officer.ofTheNetwork();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Member coordinator() {
        return Member.of("coordinator");
    }

    ListedOffer offer() {
        return ListedOffer.at("PUBLIC");
    }

    /** Two entries of one centre that are shown as perhaps the same. */
    Twins twins() {
        return new Twins().stored();
    }

    static JsonNode made(Api.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isBetween(200, 201);
        TestClock.release();
        return answer.json();
    }
}
