package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages whose inside is not what it says, and workbooks that reach for what they must not have. */
class HostilePackagesTest {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    @TempDir
    Path folder;

    @Test
    void entries_that_lie_over_one_another_are_not_unpacked() throws IOException {
        byte[] zip = zip(Map.of("services.csv", "id,name\n1," + "0".repeat(100_000)));
        int central = indexOf(zip, CENTRAL);
        int end = indexOf(zip, END);
        ByteBuffer many =
                ByteBuffer.allocate(zip.length + 200 * (end - central)).order(ByteOrder.LITTLE_ENDIAN);
        many.put(zip, 0, central);
        for (int i = 0; i < 100; i++) {
            String name = "servic%02d.csv".formatted(i).substring(0, 12);
            byte[] entry = new byte[end - central];
            System.arraycopy(zip, central, entry, 0, entry.length);
            System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, entry, 46, name.length());
            many.put(entry);
        }
        int length = many.position();
        many.put(zip, end, zip.length - end);
        many.putShort(length + 8, (short) 100)
                .putShort(length + 10, (short) 100)
                .putInt(length + 12, length - central);
        byte[] bytes = new byte[many.position()];
        many.rewind().get(bytes);
        Incoming incoming = Incoming.read(Files.write(folder.resolve("paket.zip"), bytes));

        assertThat(incoming.records).isEmpty();
        assertThat(incoming.codes()).containsAnyOf(FindingCode.PACKED_TOO_TIGHT, FindingCode.FILE_UNREADABLE);
        assertThat(incoming.summary.complete()).isFalse();
    }

    @Test
    void a_file_that_is_there_twice_is_told() throws IOException {
        byte[] zip = zip(Map.of("organizations.csv", "id,name\n1,A\n", "organizationX.csv", "id,name\n2,B\n"));
        Incoming incoming = Incoming.read(Files.write(
                folder.resolve("paket.zip"),
                new String(zip, StandardCharsets.ISO_8859_1)
                        .replace("organizationX.csv", "organizations.csv")
                        .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(incoming.codes()).contains(FindingCode.DUPLICATE_FILE);
        assertThat(incoming.of(EntityKind.ORGANIZATION)).hasSize(1);
        assertThat(incoming.summary.complete()).isFalse();
    }

    @Test
    void a_link_is_never_followed_and_what_it_says_is_no_table() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "id,name\n1,Geheim\n");
        Path source = Files.createDirectory(folder.resolve("paket"));
        Files.createSymbolicLink(source.resolve("organizations.csv"), folder.resolve("secret.csv"));
        Files.writeString(source.resolve("services.csv"), "id,name\n1,Rat\n");
        Incoming unpacked = Incoming.read(source);
        Incoming packed = read(Map.of("organizations.csv", "../secret.csv", "services.csv", "id,name\n1,Rat\n"));

        assertThat(unpacked.of(EntityKind.ORGANIZATION)).isEmpty();
        assertThat(packed.of(EntityKind.ORGANIZATION)).isEmpty();
        assertThat(packed.findings)
                .extracting(Finding::code, Finding::file, Finding::line)
                .containsExactly(tuple(FindingCode.SKIPPED_FILE, "organizations.csv", 1L));
    }

    @Test
    void a_gzip_is_not_unpacked_further_than_tables_are_packed() throws IOException {
        assertThat(gzip(
                                folder.resolve("l.csv.gz"),
                                ("Träger,Angebot\n" + "0".repeat(30_000_000)).getBytes(StandardCharsets.UTF_8))
                        .codes())
                .containsExactly(FindingCode.PACKED_TOO_TIGHT);
        assertThat(gzip(folder.resolve("l.json.gz"), zip(Map.of("a.json", "[]")))
                        .codes())
                .containsExactly(FindingCode.NESTED_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:9/x.dtd\">"
            })
    void entities_of_a_workbook_are_neither_unfolded_nor_fetched(String declaration) throws IOException {
        Incoming incoming = workbook(declaration, "&x;", "");

        assertThat(incoming.records).isEmpty();
        assertThat(incoming.codes()).containsExactly(FindingCode.FILE_UNREADABLE);
    }

    @Test
    void a_workbook_without_styles_is_read() throws IOException {
        assertThat(workbook("", "Muster", "")
                        .only(EntityKind.ORGANIZATION)
                        .path("name")
                        .asText())
                .isEqualTo("Muster");
    }

    @Test
    void a_shared_text_that_is_too_long_is_left_before_the_reader_keeps_it() throws IOException {
        assertThat(workbook("", "Muster", "<sst><si><t>" + "ab".repeat(2_000_000) + "</t></si></sst>")
                        .codes())
                .containsExactly(FindingCode.PACKED_TOO_TIGHT);
        assertThat(workbook("", "Muster", "<sst><si><t>" + digits(1_100_000) + "</t></si></sst>")
                        .codes())
                .containsExactly(FindingCode.CELL_TOO_LARGE);
    }

    @Test
    void numbers_beyond_all_bounds_stay_text() throws IOException {
        Incoming incoming = read(Map.of(
                "locations.csv", "id,name,latitude,longitude\n1,A,1e999999999,99999999999999999999999\n",
                "services.csv", "id,name,minimum_age\n1,A,1e999999999\n"));

        assertThat(incoming.only(EntityKind.LOCATION).path("latitude").asText()).isEqualTo("1e999999999");
        assertThat(incoming.only(EntityKind.SERVICE).path("minimum_age").isTextual())
                .isTrue();
    }

    private Incoming workbook(String declaration, String name, String shared) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types
                        + "sheet.main+xml\"/></Types>");
        files.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        files.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        files.put(
                "xl/worksheets/sheet1.xml",
                declaration + "<worksheet xmlns=\"" + main + "\"><sheetData>" + row(1, "Träger", "Angebot")
                        + row(2, name, "Rat") + "</sheetData></worksheet>");
        if (!shared.isEmpty()) {
            files.put("xl/sharedStrings.xml", shared);
        }
        return Incoming.read(Files.write(folder.resolve("liste.xlsx"), zip(files)));
    }

    private static String row(int number, String first, String second) {
        String cell = "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        return "<row r=\"%d\">%s%s</row>"
                .formatted(number, cell.formatted("A", number, first), cell.formatted("B", number, second));
    }

    /** A text that cannot be packed tightly. */
    private static String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (long i = 1; digits.length() < length; i++) {
            digits.append(i * 7919 % 1_000_003);
        }
        return digits.toString();
    }

    private Incoming gzip(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return Incoming.read(file);
    }

    private Incoming read(Map<String, String> files) throws IOException {
        return Incoming.read(Files.write(folder.resolve("paket.zip"), zip(files)));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream pack = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                pack.putNextEntry(new ZipEntry(file.getKey()));
                pack.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                pack.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, int mark) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 3; i++) {
            if (buffer.getInt(i) == mark) {
                return i;
            }
        }
        throw new AssertionError("There is no such mark");
    }
}
