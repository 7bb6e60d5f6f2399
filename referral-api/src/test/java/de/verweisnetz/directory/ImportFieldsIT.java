package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import org.junit.jupiter.api.Test;

class ImportFieldsIT extends ApiIT {
    @Test
    void coordinators_learn_what_a_column_can_mean() {
        var fields = Api.as(Member.of("coordinator")).get("/v1/import-fields").json();

        assertThat(fields.at("/items").findValuesAsText("key"))
                .startsWith("organization.id", "organization.name")
                .contains("service.topics", "location.city", "offer.hours.MO")
                .doesNotHaveDuplicates();
        assertThat(fields.at("/items").findValuesAsText("label"))
                .hasSameSizeAs(fields.at("/items").findValuesAsText("key"))
                .noneMatch(String::isBlank);
    }

    @Test
    void others_are_refused() {
        assertThat(Api.as(Member.of("streetworker")).get("/v1/import-fields").status())
                .isEqualTo(403);
    }
}
