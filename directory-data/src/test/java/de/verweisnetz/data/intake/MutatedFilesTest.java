package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.intake.file.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good files with bytes changed, cut out and repeated at random: whatever comes of it, reading never fails. */
class MutatedFilesTest {
    private static final int ROUNDS = 60;
    private static final Limits LIMITS = new Limits(1_000_000, 500_000, 100, 20, 1000, 50, 5000, 50_000, 20, 20);
    private static final byte[] SPITEFUL = "\"{}[],;\n\r\t=\0\\:<>&|'ÿ".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bundle.json", "lines.ndjson", "liste.csv", "paket.zip", "liste.xlsx", "services.csv"})
    void reading_a_damaged_file_ends_with_findings_and_never_with_an_exception(String name) throws IOException {
        byte[] good = good(name);
        Path file = folder.resolve(name);
        Files.write(file, good);
        Incoming whole = Incoming.read(file, Incoming.options(name).withLimits(LIMITS));
        assertThat(whole.records).isNotEmpty();
        assertThat(whole.errors()).isEmpty();

        for (int seed = 0; seed < ROUNDS; seed++) {
            Files.write(file, mutated(good, new SplittableRandom(seed)));
            Incoming incoming = Incoming.read(file, Incoming.options(name).withLimits(LIMITS));

            assertThat(incoming.summary.records()).as("seed " + seed).isEqualTo(incoming.records.size());
            if (incoming.records.isEmpty()) {
                assertThat(incoming.findings).as("seed " + seed).isNotEmpty();
            }
            if (!incoming.summary.complete()) {
                assertThat(incoming.errors()).as("seed " + seed).isNotEmpty();
            }
            assertThat(incoming.findings).as("seed " + seed).noneMatch(finding -> finding.message(Locale.GERMAN)
                    .isBlank());
        }
    }

    private static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = SPITEFUL[random.nextInt(SPITEFUL.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> bytes = repeated(bytes, at, random.nextInt(40));
            }
        }
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + end - at);
        System.arraycopy(bytes, at, longer, end, bytes.length - at);
        return longer;
    }

    private static byte[] good(String name) throws IOException {
        return switch (name) {
            case "bundle.json" ->
                utf8(
                        """
                    {"hsds_version":"3.1","organizations":[{"id":"o","name":"Verein"}],
                     "services":[{"id":"s","name":"Beratung","organization":{"id":"o","name":"Verein"},
                       "service_at_locations":[{"id":"x","location":{"id":"l","location_type":"physical",
                         "latitude":52.5,"longitude":13.4,"addresses":[{"id":"1","city":"Köln"}]}}]}]}""");
            case "lines.ndjson" ->
                utf8(
                        """
                    {"kind":"organization","id":"o","name":"Verein"}
                    {"kind":"service","document":{"id":"s","name":"Größe","organization_id":"o"}}
                    {"id":"l","location_type":"virtual"}
                    """);
            case "liste.csv" ->
                "Träger;Angebot;PLZ;Sprachen\nMüßig;\"Rat; Tat\";10115;ro, pl\nSöhne;Hilfe;20095;de\n"
                        .getBytes(Encoding.WINDOWS);
            case "services.csv" -> utf8("id,organization_id,name,status\n1,1,Beratung,active\n2,1,\"A,\nB\",active\n");
            case "paket.zip" -> zip();
            default -> workbook();
        };
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(utf8("{\"resources\":[{\"name\":\"organization\",\"path\":\"organizations.csv\"}]}"));
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            zip.write(utf8("id,name\n1,Verein\n"));
            zip.putNextEntry(new ZipEntry("phones.csv"));
            zip.write(utf8("id,organization_id,number\n1,1,030\n"));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Liste");
            sheet.value(0, 0, "Träger");
            sheet.value(0, 1, "Ort");
            sheet.value(1, 0, "Verein");
            sheet.value(1, 1, "Köln");
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
