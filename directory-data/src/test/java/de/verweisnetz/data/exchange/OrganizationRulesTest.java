package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationRulesTest {
    private final SmallBundle bundle = new SmallBundle();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "/name; null; /name; REQUIRED",
                "/description; \" \"; /description; RECOMMENDED",
                "/verweisnetz; null; /verweisnetz; RECOMMENDED",
                "/verweisnetz; [1]; /verweisnetz; NOT_AN_OBJECT",
                "/verweisnetz/carrier; \"CHURCH\"; /verweisnetz/carrier; UNKNOWN_CODE",
                "/verweisnetz/law; \"NONE\"; /verweisnetz/law; UNKNOWN_CODE",
                "/website; \"www.example.org\"; /website; BAD_URL"
            })
    void one_wrong_value_is_one_finding_at_its_place(String at, String value, String pointer, FindingCode code)
            throws IOException {
        bundle.expectOne(EntityKind.ORGANIZATION, at, value, code, "/organizations/0" + pointer);
    }

    @Test
    void a_contact_that_cannot_be_right_keeps_no_record_out_and_is_not_quoted() throws IOException {
        bundle.put(EntityKind.ORGANIZATION, "/email", "\"erika.muster(at)example.org\"");

        assertThat(bundle.check()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message(Locale.GERMAN)).isEqualTo("Das ist keine E-Mail-Adresse");
            assertThat(finding.arguments()).isEmpty();
        });
    }
}
