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
        "/addresses/0/unbekannt, Adresse",
        "/x-unbekannt/0, /x-unbekannt/0"
    })
    void a_field_is_called_what_people_call_it(String pointer, String name) {
        assertThat(FieldNames.of(pointer, Texts.staff("de"))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "/addresses/0/postal_code, Postleitzahl",
        "/contacts/0/phones/0/number, Nummer",
        "/verweisnetz/languages/0/code, Sprache",
        "/attributes/0/x-unbekannt, x-unbekannt"
    })
    void a_field_inside_of_another_is_called_by_its_own_name(String pointer, String name) {
        assertThat(FieldNames.last(pointer, Texts.staff("de"))).isEqualTo(name);
    }
}
