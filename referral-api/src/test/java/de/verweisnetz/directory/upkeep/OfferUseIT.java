package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferUseIT extends ApiIT {
    private final ListedOffer offer = ListedOffer.at("PUBLIC");

    @Test
    void each_referral_counts_once_and_only_what_was_issued() throws SQLException {
        event("ISSUED", 1);
        event("ISSUED", 2);
        event("ACCEPTED", 3);

        count();
        count();

        var check = Api.as(offer.clara).get("/v1/offers/" + offer.id + "/check").json();
        assertThat(check.at("/use").asInt()).isEqualTo(2);
    }

    @Test
    void the_check_of_a_used_offer_comes_before_that_of_an_unused_one() throws SQLException {
        event("ISSUED", 1);
        count();
        var api = Api.as(offer.clara);
        api.post("/v1/offers/" + offer.id + "/reports", Map.of("reason", "CLOSED"));

        var check = api.get("/v1/offers/" + offer.id + "/check").json();

        assertThat(check.at("/priority").asInt())
                .isEqualTo(2 * check.at("/risk").asInt());
    }

    /** As the job does it, with the rights that it has. */
    private static void count() throws SQLException {
        try (var connection = TestDatabase.as("jobs");
                var statement = connection.createStatement()) {
            while (statement.executeUpdate(UseRepository.COUNT) > 0) {
                // The next batch.
            }
        }
    }

    /** Numbered at once, as the sequencer does it soon after. */
    private void event(String type, int ordinal) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(
                        """
                        INSERT INTO platform.event (id, position, type, aggregate_type, aggregate_id, sender_org, actor,
                                                    occurred_at, released_at, payload)
                        VALUES (?::uuid, nextval('platform.event_position'), ?, 'referral', ?::uuid, ?::uuid, 'SENDER', now(), now(),
                                jsonb_build_object('offer_id', ?::text, 'ordinal', ?::int))""")) {
            statement.setString(1, Ids.next().toString());
            statement.setString(2, type);
            statement.setString(3, Ids.next().toString());
            statement.setString(4, offer.paula.participant().toString());
            statement.setString(5, offer.id.toString());
            statement.setInt(6, ordinal);
            statement.execute();
        }
    }
}
