package de.verweisnetz.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
    @ParameterizedTest
    @CsvSource({
        "/name, Name",
        "/verweisnetz/hours/0/opens_at, Öffnungszeiten",
        "/verweisnetz/capacity/since, 'Kapazität, Stand'",
        "/addresses/0/postal_code, Postleitzahl",
        "/addresses/0/region, Adresse",
        "/x-unbekannt/0, /x-unbekannt/0"
    })
    void a_field_is_called_what_people_call_it(String pointer, String name) {
        assertThat(FieldNames.of(pointer, Texts.staff("de"))).isEqualTo(name);
    }
}
