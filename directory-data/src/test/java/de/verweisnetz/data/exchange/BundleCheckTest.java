package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCheckTest {
    private final SmallBundle bundle = new SmallBundle();

    @Test
    void a_bundle_in_order_has_no_findings() {
        assertThat(bundle.check()).isEmpty();
    }

    @Test
    void another_version_of_hsds_is_a_warning() {
        bundle.whole().header().put("hsds_version", "2.0");

        assertThat(bundle.check()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message(Locale.GERMAN)).isEqualTo("Erwartet wird HSDS 3.1, angegeben ist „2.0“");
            assertThat(finding.message(Locale.FRENCH)).isEqualTo(finding.message(Locale.GERMAN));
        });
    }

    @ParameterizedTest
    @CsvSource({"TAXONOMY, description, RECOMMENDED", "TAXONOMY_TERM, name, REQUIRED"})
    void a_taxonomy_has_a_description_and_a_term_a_name(EntityKind kind, String field, FindingCode code)
            throws IOException {
        bundle.put(kind, "/" + field, "null");

        assertThat(bundle.check())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(code, "/" + kind.property() + "/0/" + field));
    }

    @Test
    void records_of_others_without_the_german_profile_are_accepted_with_warnings() throws IOException {
        String id = "6a000000-0000-4000-8000-000000000001";
        ObjectNode service =
                SmallBundle.object("{'id':'%s','name':'Service','organization_id':'%s','status':'open'}", id, id);
        ObjectNode location =
                SmallBundle.object("{'id':'%s','latitude':'52','longitude':7,'organization_id':'%s'}", id, id);
        ObjectNode offer = SmallBundle.object("{'id':'%s','service_id':'%s','location_id':'%s'}", id, id, id);
        References all = (kind, each) -> kind != EntityKind.ORGANIZATION || each.equals(id);

        assertThat(BundleCheck.check(EntityKind.SERVICE, service, all))
                .isNotEmpty()
                .noneMatch(Finding::isError);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, all))
                .extracting(Finding::code)
                .contains(FindingCode.NOT_A_NUMBER)
                .hasSizeGreaterThan(1);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, all)).noneMatch(Finding::isError);
        assertThat(BundleCheck.check(EntityKind.SERVICE_AT_LOCATION, offer, all))
                .isNotEmpty()
                .noneMatch(Finding::isError);
    }
}
