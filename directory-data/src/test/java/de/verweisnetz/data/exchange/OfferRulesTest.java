package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {
    private final SmallBundle bundle = new SmallBundle();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "/verweisnetz/client_contact/phone; \"auf Anfrage\"; /verweisnetz/client_contact/phone; BAD_PHONE",
                "/verweisnetz/languages; []; /verweisnetz/languages; RECOMMENDED",
                "/verweisnetz/languages/0/code; \"xx\"; /verweisnetz/languages/0/code; UNKNOWN_LANGUAGE",
                "/verweisnetz/languages/0/mode; \"SUNG\"; /verweisnetz/languages/0/mode; UNKNOWN_CODE",
                "/verweisnetz/languages/0/slots/0/opens_at; \"13:00\"; /verweisnetz/languages/0/slots/0; HOURS_REVERSED",
                "/verweisnetz/hours/0/opens_at; \"18:00\"; /verweisnetz/hours/0; HOURS_REVERSED",
                "/verweisnetz/hours/0/opens_at; \"9:00\"; /verweisnetz/hours/0/opens_at; BAD_TIME",
                "/verweisnetz/hours/0/closes_at; \"24:00\"; /verweisnetz/hours/0/closes_at; BAD_TIME",
                "/verweisnetz/hours/0/weekday; \"DI\"; /verweisnetz/hours/0/weekday; UNKNOWN_CODE",
                "/verweisnetz/hours/0/access; \"KNOCK\"; /verweisnetz/hours/0/access; UNKNOWN_CODE",
                "/verweisnetz/channels; [\"FAX\"]; /verweisnetz/channels/0; UNKNOWN_CODE",
                "/verweisnetz/area; [\"11\",\"17\"]; /verweisnetz/area/1; BAD_AREA",
                "/verweisnetz/area; [\"110\"]; /verweisnetz/area/0; BAD_AREA",
                "/verweisnetz/capacity/light; \"GREEN\"; /verweisnetz/capacity/light; UNKNOWN_CODE",
                "/verweisnetz/capacity/since; \"01.11.2026\"; /verweisnetz/capacity/since; BAD_DATE",
                "/verweisnetz/valid_until; \"2026-02-30\"; /verweisnetz/valid_until; BAD_DATE",
                "/verweisnetz/valid_until; \"2025-12-31\"; /verweisnetz/valid_until; VALIDITY_REVERSED",
                "/verweisnetz/verified_on; null; /verweisnetz/verified_on; RECOMMENDED",
                "/verweisnetz/accepts_referrals; [\"SIGNPOST\"]; /verweisnetz/accepts_referrals; GRADE_NOT_ACCEPTABLE"
            })
    void one_wrong_value_is_one_finding_at_its_place(String at, String value, String pointer, FindingCode code)
            throws IOException {
        bundle.expectOne(EntityKind.SERVICE_AT_LOCATION, at, value, code, "/service_at_locations/0" + pointer);
    }

    @ParameterizedTest
    @CsvSource({"JOBCENTER", "AGENTUR", "AUTHORITY"})
    void an_authority_that_takes_referrals_is_an_error(String type) {
        bundle.profile(EntityKind.SERVICE).put("centre_type", type);

        assertThat(bundle.check()).extracting(Finding::code).containsExactly(FindingCode.AUTHORITY_TAKES_REFERRALS);

        bundle.profile(EntityKind.SERVICE_AT_LOCATION).putArray("accepts_referrals");
        assertThat(bundle.check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL", "LAND", "FEDERAL"})
    void a_public_carrier_gets_codes_but_no_contact_data(String carrier) {
        bundle.profile(EntityKind.ORGANIZATION).put("carrier", carrier);
        ArrayNode grades = bundle.profile(EntityKind.SERVICE_AT_LOCATION).putArray("accepts_referrals");
        assertThat(bundle.check()).isEmpty();

        grades.add("CODE").add("WARM");
        assertThat(bundle.check()).extracting(Finding::code).containsExactly(FindingCode.PUBLIC_BODY_TAKES_WARM);
    }
}
