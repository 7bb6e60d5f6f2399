package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IdsAndReferencesTest {
    private final SmallBundle bundle = new SmallBundle();

    @Test
    void an_id_that_is_no_uuid_is_an_error() {
        bundle.whole().taxonomies().get(0).put("id", "1-1-1-1-1");
        bundle.whole().taxonomyTerms().clear();

        assertThat(bundle.check()).extracting(Finding::code).containsExactly(FindingCode.NOT_A_UUID);
    }

    @Test
    void the_second_record_with_an_id_is_the_duplicate() {
        bundle.whole().locations().add(bundle.whole().locations().get(0).deepCopy());

        assertThat(bundle.check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_ID);
            assertThat(finding.pointer()).isEqualTo("/locations/1/id");
        });
    }

    @Test
    void a_reference_to_nothing_dangles_unless_the_record_is_known_elsewhere() {
        String id = bundle.whole().locations().remove(0).path("id").asText();

        assertThat(bundle.check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DANGLING_REFERENCE);
            assertThat(finding.pointer()).isEqualTo("/service_at_locations/0/location_id");
            assertThat(finding.arguments()).containsExactly(id);
        });
        assertThat(BundleCheck.check(bundle.whole(), id::equals)).isEmpty();
    }

    @Test
    void only_the_references_an_offer_hangs_on_keep_a_record_out() throws IOException {
        String id = "6a000000-0000-4000-8000-000000000001";
        References none = (kind, each) -> false;
        ObjectNode location =
                SmallBundle.object("{'id':'%s','location_type':'virtual','organization_id':'%s'}", id, id);
        ObjectNode service = SmallBundle.object("{'id':'%s','name':'Service','organization_id':'%s'}", id, id);

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, none))
                .filteredOn(finding -> finding.code() == FindingCode.DANGLING_REFERENCE)
                .singleElement()
                .matches(finding -> !finding.isError());
        assertThat(BundleCheck.check(EntityKind.SERVICE, service, none))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/organization_id"));
    }
}
