package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationRulesTest {
    private final SmallBundle bundle = new SmallBundle();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "/location_type; \"cave\"; /location_type; UNKNOWN_CODE",
                "/latitude; 9.99; /latitude; BAD_COORDINATES",
                "/latitude; \"52\"; /latitude; NOT_A_NUMBER",
                "/addresses/0/postal_code; null; /addresses/0/postal_code; RECOMMENDED",
                "/verweisnetz/kreis; \"11001\"; /verweisnetz/kreis; UNKNOWN_KREIS",
                "/verweisnetz/address_visibility; null; /verweisnetz/address_visibility; RECOMMENDED",
                "/verweisnetz/address_visibility; \"HIDDEN\"; /verweisnetz/address_visibility; UNKNOWN_CODE",
                "/verweisnetz/accessibility/wheelchair; \"MAYBE\"; /verweisnetz/accessibility/wheelchair; UNKNOWN_CODE"
            })
    void one_wrong_value_is_one_finding_at_its_place(String at, String value, String pointer, FindingCode code)
            throws IOException {
        bundle.expectOne(EntityKind.LOCATION, at, value, code, "/locations/0" + pointer);
    }

    @Test
    void a_secret_place_may_hold_its_coordinates_since_they_are_never_published() {
        bundle.profile(EntityKind.LOCATION).put("address_visibility", "SECRET");

        assertThat(bundle.check()).isEmpty();
    }

    @Test
    void swapped_coordinates_are_called_so() throws IOException {
        ObjectNode location =
                SmallBundle.object("{'id':'6a000000-0000-4000-8000-000000000001','location_type':'physical',"
                        + "'latitude':13.4,'longitude':52.5,'verweisnetz':{'address_visibility':'PUBLIC'}}");

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true))
                .filteredOn(finding -> finding.pointer().equals("/latitude"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.SWAPPED_COORDINATES);
                    assertThat(finding.arguments()).containsExactly("13.4", "52.5");
                    assertThat(finding.isError()).isFalse();
                });
    }

    @Test
    void what_is_wrong_with_a_secret_place_is_said_without_its_values() throws IOException {
        ObjectNode location = SmallBundle.object(
                "{'id':'6a000000-0000-4000-8000-000000000001','location_type':'Musterweg 1',"
                        + "'latitude':123.456,'longitude':7.891,'verweisnetz':{'address_visibility':'SECRET','kreis':'Musterstadt'}}");

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true))
                .extracting(Finding::code)
                .contains(FindingCode.IMPOSSIBLE_COORDINATES, FindingCode.UNKNOWN_KREIS, FindingCode.UNKNOWN_CODE);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true)
                        .toString())
                .doesNotContain("Muster", "123.456", "7.891");
    }
}
