package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsWithoutCodeIT extends ApiIT {
    private static final String PATH = "/v1/arrivals-without-code";

    private final Member partner = Member.of("partner");

    @Test
    void a_centre_counts_who_came_without_a_code_and_a_repetition_counts_nobody_twice() {
        assertThat(Api.as(partner).get(PATH).json().at("/arrivals").asInt()).isZero();
        assertThat(count().json().at("/arrivals").asInt()).isEqualTo(1);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(ReferralFixture.post(partner, PATH, key, "")
                            .json()
                            .at("/arrivals")
                            .asInt())
                    .isEqualTo(2);
        }
        var colleague =
                Api.as(Member.in(partner.participant(), "partner")).get(PATH).json();
        assertThat(colleague.at("/arrivals").asInt()).isEqualTo(2);
        assertThat(colleague.at("/month").asText()).isEqualTo(YearMonth.now().toString());
    }

    @Test
    void another_organisation_sees_its_own_figure_and_a_streetworker_none() {
        count();
        assertThat(Api.as(Member.of("partner")).get(PATH).json().at("/arrivals").asInt())
                .isZero();
        assertThat(Api.as(Member.of("streetworker")).get(PATH).status()).isEqualTo(403);
        assertThat(Api.anonymous().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void the_table_holds_figures_and_row_level_security_hides_those_of_others() throws SQLException {
        count();
        try (var connection = TestDatabase.as("app");
                var statement = connection.createStatement()) {
            var row = statement.executeQuery("SELECT count(*) FROM referral.arrival_without_code");
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private Api.Answer count() {
        return Api.as(partner).post(PATH, "");
    }
}
