package de.verweisnetz.data.exchange;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRulesTest {
    private final SmallBundle bundle = new SmallBundle();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "/status; \"open\"; /status; UNKNOWN_CODE",
                "/organization_id; null; /organization_id; REQUIRED",
                "/verweisnetz/centre_type; \"SHOP\"; /verweisnetz/centre_type; UNKNOWN_CODE",
                "/verweisnetz/topics; [\"ARB.LOHN\",\"ARB.NIX\"]; /verweisnetz/topics/1; UNKNOWN_CODE",
                "/verweisnetz/topics; []; /verweisnetz/topics; RECOMMENDED",
                "/verweisnetz/topics; \"ARB\"; /verweisnetz/topics; NOT_A_LIST",
                "/verweisnetz/topics; [1]; /verweisnetz/topics/0; NOT_A_TEXT",
                "/verweisnetz/target_group/age_from; 99; /verweisnetz/target_group/age_from; AGE_REVERSED",
                "/verweisnetz/target_group/age_from; \"12\"; /verweisnetz/target_group/age_from; NOT_A_NUMBER",
                "/verweisnetz/target_group/origin; \"MARS\"; /verweisnetz/target_group/origin; UNKNOWN_CODE",
                "/email; \"beratung(at)example.org\"; /email; BAD_EMAIL"
            })
    void one_wrong_value_is_one_finding_at_its_place(String at, String value, String pointer, FindingCode code)
            throws IOException {
        bundle.expectOne(EntityKind.SERVICE, at, value, code, "/services/0" + pointer);
    }
}
