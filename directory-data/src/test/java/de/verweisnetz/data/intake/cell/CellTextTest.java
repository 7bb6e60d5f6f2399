package de.verweisnetz.data.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.column.TargetField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates, areas and dates as people write them. */
class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"52,5 | 52.5", "52.5° N | 52.5", "52° 30' 36\" N | 52.510000", "0° 30′ W | -0.500000"})
    void degrees_are_read_however_they_are_written(String cell, String expected) {
        CellValue value = DegreeText.read(TargetField.LOCATION_LATITUDE, cell);

        assertThat(value.value()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Landkreis Harburg | 03353",
                "LK Harburg | 03353",
                "Harburg (Landkreis) | 03353",
                "Kreis Unna | 05978",
                "Region Hannover | 03241",
                "Städteregion Aachen | 05334",
                "Landkreis Rotenburg (Wümme) | 03357",
                "Niedersachsen | 03",
                "Land Berlin | 11",
                "Stadt Bremen | 04011",
                "Landeshauptstadt München | 09162",
                "Landkreis München | 09184",
                "bundesweit | NATIONWIDE",
                "Bremen (04011) | 04011",
                "3353 | 03353"
            })
    void the_names_of_areas_are_known(String name, String key) {
        assertThat(AreaWords.load().area(name)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unna", "Frankfurt", "Musterstadt", "Landkreis Berlin", "99999999999"})
    void a_name_that_may_mean_two_areas_or_none_is_not_guessed(String name) {
        assertThat(AreaWords.load().area(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.11.2026,2026-11-01",
        "01.11.26,2026-11-01",
        "2026-11-01T10:00:00,2026-11-01",
        "1. November 2026,2026-11-01",
        "46327,2026-11-01",
        "24/12/2026,2026-12-24",
        "12/24/2026,2026-12-24"
    })
    void dates_are_read_however_they_are_written(String text, String date) {
        assertThat(DateText.read(text)).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "31.2.2026", "gestern", "2026", "1. Muster 2026"})
    void a_date_that_may_mean_two_days_or_none_is_not_read(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }
}
