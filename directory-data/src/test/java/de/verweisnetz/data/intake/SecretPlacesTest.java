package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file says about where a secret place is, nothing that comes out of reading it tells it. */
class SecretPlacesTest {
    private static final String CANARY = "Geheimweg";
    private static final String[] TELLING = {CANARY, "52.987", "13.987", "98765"};

    @TempDir
    Path folder;

    @Test
    void a_source_that_says_nothing_has_secret_places() throws IOException {
        IntakeOptions options = IntakeOptions.of(Incoming.SOURCE, "locations.json");
        Path file = Files.writeString(
                folder.resolve("locations.json"),
                "[{\"id\":\"1\",\"name\":\"Haus\",\"location_type\":\"physical\",\"latitude\":52.987,\"longitude\":13.987,"
                        + "\"hint\":\"Geheimweg 3\",\"addresses\":[{\"address_1\":\"Geheimweg 3\",\"postal_code\":\"98765\"}]},"
                        + "{\"id\":\"1\",\"name\":\"Geheimweg\",\"addresses\":[{\"address_1\":\"Geheimweg 4\"}]}]");
        Incoming incoming = Incoming.read(file, options);

        assertTellsNothing(incoming);
        assertThat(incoming.only(EntityKind.LOCATION).path("name").asText()).isEqualTo("Haus");
        assertThat(incoming.only(EntityKind.LOCATION)
                        .at("/verweisnetz/address_visibility")
                        .asText())
                .isEqualTo("SECRET");
        assertThat(incoming.leftovers).hasSize(1);
    }

    @Test
    void impossible_coordinates_of_a_secret_place_are_told_without_them() throws IOException {
        IntakeOptions options = IntakeOptions.of(Incoming.SOURCE, "locations.json");
        Path file = Files.writeString(
                folder.resolve("locations.json"),
                "{\"id\":\"1\",\"location_type\":\"physical\",\"latitude\":98765,\"longitude\":13.987}");
        Incoming incoming = Incoming.read(file, options);

        assertThat(incoming.codes()).containsExactly(FindingCode.IMPOSSIBLE_COORDINATES);
        assertTellsNothing(incoming);
    }

    @Test
    void swapped_coordinates_of_a_secret_place_are_told_without_them() throws IOException {
        Path file = Files.writeString(
                folder.resolve("locations.json"),
                "{\"id\":\"1\",\"location_type\":\"physical\",\"latitude\":13.987,\"longitude\":52.765}");
        Incoming incoming = Incoming.read(file, IntakeOptions.of(Incoming.SOURCE, "locations.json"));

        assertThat(incoming.codes()).containsExactly(FindingCode.SWAPPED_COORDINATES);
        assertThat(incoming.findings.toString() + incoming.records).doesNotContain("13.987", "52.765");
    }

    @Test
    void rows_of_a_package_that_fit_nowhere_keep_only_their_ids() throws IOException {
        Path zip = folder.resolve("paket.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream pack = new ZipOutputStream(out)) {
            entry(pack, "locations.csv", "id,name,latitude,hint\n1,Haus,=52.987,Geheimweg\n1,Geheimweg,52.987,x\n");
            entry(
                    pack,
                    "addresses.csv",
                    "id,location_id,address_1,postal_code\n1,1,Geheimweg 1,98765\n2,9,=Geheimweg 2,98765\n");
            entry(pack, "metadata.csv", "id,resource_id,resource_type,previous_value\n1,9,location,Geheimweg\n");
            entry(pack, "notes.csv", "id,note\n1,Geheimweg\n");
        }
        Incoming incoming = Incoming.read(zip, IntakeOptions.of(Incoming.SOURCE, "paket.zip"));

        assertThat(incoming.leftovers).hasSize(4);
        assertThat(incoming.codes()).contains(FindingCode.FORMULA);
        assertTellsNothing(incoming);
    }

    @Test
    void a_row_of_a_table_with_a_secret_place_keeps_no_column_that_nobody_mapped() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "liste.csv",
                "Träger,Straße,PLZ,Breite,Länge,Sichtbarkeit,Wegweiser,Rollstuhlgerecht\n"
                        + "Haus A,Geheimweg 1,98765,52.987,13.987,geheim,hinter Geheimweg 2,Geheimweg\n"
                        + "Haus B,Geheimweg 3,98765,52.987,13.987,ganz geheim,hinter Geheimweg 4,ja\n");

        assertThat(incoming.of(EntityKind.LOCATION))
                .hasSize(2)
                .allMatch(location ->
                        location.at("/verweisnetz/address_visibility").asText().equals("SECRET"));
        assertThat(incoming.codes()).contains(FindingCode.NOT_KEPT_FOR_SECRET_PLACE);
        assertTellsNothing(incoming);
    }

    private static void assertTellsNothing(Incoming incoming) {
        assertThat(incoming.records.toString()).doesNotContain(TELLING);
        assertThat(incoming.leftovers.toString()).doesNotContain(TELLING);
        assertThat(incoming.findings.toString()).doesNotContain(TELLING);
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
