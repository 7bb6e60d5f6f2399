package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to bring the reader down, each of which comes to a finding and nothing else. */
class HostileFilesTest {
    private static final Limits LIMITS = new Limits(2_000_000, 400_000, 100, 20, 50, 10, 1000, 50_000, 20, 5);
    private static final String GOOD = "id,name\n1,Verein\n";

    @TempDir
    Path folder;

    @Test
    void a_zip_bomb_is_not_unpacked() throws IOException {
        Incoming incoming = zip(Map.of("services.csv", "id,name\n" + "0".repeat(300_000)));

        assertThat(incoming.codes()).contains(FindingCode.PACKED_TOO_TIGHT);
        assertThat(incoming.summary.complete()).isFalse();
    }

    @Test
    void a_zip_may_not_become_larger_than_allowed_whatever_it_says() throws IOException {
        StringBuilder rows = new StringBuilder("id,name\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append(i).append(",n").append(Integer.toHexString(i * 7919)).append('\n');
        }

        assertThat(zip(Map.of("a.csv", rows.toString(), "b.csv", rows.toString()))
                        .codes())
                .contains(FindingCode.UNPACKED_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../organizations.csv",
                "/etc/organizations.csv",
                "a/../../organizations.csv",
                "C:\\organizations.csv",
                "a\\..\\organizations.csv"
            })
    void names_that_lead_out_of_the_package_are_not_followed(String name) throws IOException {
        Incoming incoming = zip(Map.of(name, GOOD, "services.csv", "id,name\n1,Beratung\n"));

        assertThat(incoming.codes()).containsExactly(FindingCode.UNSAFE_NAME);
        assertThat(incoming.of(EntityKind.ORGANIZATION)).isEmpty();
        assertThat(incoming.of(EntityKind.SERVICE)).hasSize(1);
        assertThat(incoming.findings.toString()).doesNotContain("etc/");
    }

    @Test
    void a_zip_inside_a_zip_is_not_opened() throws IOException {
        Incoming incoming = zip(Map.of("more.zip", "PK", "organizations.csv", GOOD));

        assertThat(incoming.codes()).containsExactly(FindingCode.NESTED_ARCHIVE);
        assertThat(incoming.of(EntityKind.ORGANIZATION)).hasSize(1);
    }

    @Test
    void too_many_files_are_not_looked_at() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            files.put("f" + i + ".md", "x");
        }

        assertThat(zip(files).codes()).contains(FindingCode.TOO_MANY_FILES);
    }

    @Test
    void a_damaged_zip_is_a_finding() throws IOException {
        Path good = pack(Map.of("organizations.csv", GOOD.repeat(50)));
        byte[] bytes = Files.readAllBytes(good);
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);

        assertThat(read(Files.write(folder.resolve("cut.zip"), cut)).codes())
                .containsExactly(FindingCode.FILE_UNREADABLE, FindingCode.NO_TABLE);
    }

    @Test
    void a_file_larger_than_allowed_is_not_read() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "[" + " ".repeat(2_000_001) + "]");

        assertThat(read(file).codes()).containsExactly(FindingCode.FILE_TOO_LARGE);
    }

    @Test
    void a_row_of_a_million_columns_costs_only_itself() throws IOException {
        Incoming incoming = text("organizations.csv", "id,name\n1,A\n2" + ",".repeat(1_000_000) + "\n3,C\n");

        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.TOO_MANY_COLUMNS, 3L));
        assertThat(incoming.records).extracting(IncomingRecord::originalId).containsExactly("1", "3");
    }

    @Test
    void a_cell_of_a_hundred_megabytes_costs_only_its_row() throws IOException {
        Incoming quoted = text("organizations.csv", "id,name\n1,\"" + "x\n".repeat(100_000) + "\"\n3,C\n");
        Incoming bare = text("organizations.csv", "id,name\n1," + "x".repeat(100_000) + "\n3,C\n");

        assertThat(quoted.codes()).containsExactly(FindingCode.CELL_TOO_LARGE);
        assertThat(quoted.records).extracting(IncomingRecord::originalId).containsExactly("3");
        assertThat(bare.codes()).containsExactly(FindingCode.CELL_TOO_LARGE);
        assertThat(bare.records).extracting(IncomingRecord::line).containsExactly(3L);
    }

    @Test
    void a_row_of_many_cells_that_are_each_small_enough_may_still_be_too_long() throws IOException {
        String cells = ("," + "x".repeat(900)).repeat(9);
        Limits tight = LIMITS.withJson(5000, 20);
        Path file = Files.writeString(
                folder.resolve("organizations.csv"), "id,name,c,d,e,f,g,h,i,j\n1,A\n2" + cells + "\n3,C\n");
        Incoming incoming =
                Incoming.read(file, Incoming.options("organizations.csv").withLimits(tight));

        assertThat(incoming.errors())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.RECORD_TOO_LARGE, 3L));
        assertThat(incoming.records).extracting(IncomingRecord::originalId).containsExactly("1", "3");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_where_it_opens() throws IOException {
        Incoming incoming = text("organizations.csv", "id,name\n1,A\n2,\"B\n3,C\n");

        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.UNCLOSED_QUOTE, 3L));
        assertThat(incoming.records).extracting(IncomingRecord::originalId).containsExactly("1");
    }

    @Test
    void more_rows_than_allowed_end_the_reading() throws IOException {
        StringBuilder rows = new StringBuilder("id,name\n");
        for (int i = 1; i <= 60; i++) {
            rows.append(i).append(",N\n");
        }
        Incoming incoming = text("organizations.csv", rows.toString());

        assertThat(incoming.records).hasSize(50);
        assertThat(incoming.codes()).containsExactly(FindingCode.TOO_MANY_ROWS);
        assertThat(incoming.summary.complete()).isFalse();
    }

    @Test
    void json_that_is_nested_too_deep_is_left() throws IOException {
        assertThat(text("x.json", "[".repeat(10_000)).codes()).containsExactly(FindingCode.TOO_DEEP);
        assertThat(text("x.ndjson", "{\"a\":".repeat(30) + "1" + "}".repeat(30) + "\n")
                        .codes())
                .containsExactly(FindingCode.TOO_DEEP);
    }

    @Test
    void a_record_or_text_that_is_too_large_is_left() throws IOException {
        String list = "[{\"id\":\"1\",\"name\":\"A\",\"x\":[" + "1,".repeat(60_000) + "1]}]";

        assertThat(text("organizations.json", list).codes()).containsExactly(FindingCode.RECORD_TOO_LARGE);
        assertThat(text("organizations.json", "[{\"id\":\"1\",\"name\":\"" + "x".repeat(2000) + "\"}]")
                        .codes())
                .containsExactly(FindingCode.CELL_TOO_LARGE);
    }

    @Test
    void an_endless_line_costs_only_itself() throws IOException {
        Incoming incoming = text(
                "organizations.ndjson",
                "{\"id\":\"1\",\"name\":\"A\"}\n{\"id\":\"" + "x".repeat(60_000) + "\n{\"id\":\"3\",\"name\":\"C\"}\n");

        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.RECORD_TOO_LARGE, 2L));
        assertThat(incoming.records).hasSize(2);
    }

    @Test
    void of_a_thousand_equal_findings_only_the_first_are_told() throws IOException {
        Incoming incoming = text("organizations.csv", "id,name\n" + "1,=x\n".repeat(40));

        assertThat(incoming.codes().stream().filter(FindingCode.FORMULA::equals))
                .hasSize(5);
        assertThat(incoming.findings)
                .filteredOn(finding -> finding.code() == FindingCode.FINDINGS_CUT)
                .extracting(Finding::arguments)
                .contains(List.of("35", "formula"));
        assertThat(incoming.summary.warnings()).isEqualTo(40 + 39);
    }

    @Test
    void a_workbook_that_claims_a_million_columns_is_not_believed() throws IOException {
        assertThat(workbook("<row r=\"1\"><c r=\"AAAAAA1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
                        .codes())
                .containsExactly(FindingCode.TOO_MANY_COLUMNS);
        assertThat(workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ab".repeat(2000)
                                + "</t></is></c></row>")
                        .codes())
                .containsExactly(FindingCode.CELL_TOO_LARGE);
        assertThat(workbook("<row r=\"1\"><c r=\"A1\"><v>oops</row>").codes())
                .containsExactly(FindingCode.FILE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u0000\u0000", "hello", "<html></html>", "%PDF-1.7"})
    void what_is_no_directory_at_all_is_told(String content) throws IOException {
        Incoming incoming = text("file", content);

        assertThat(incoming.records).isEmpty();
        assertThat(incoming.errors()).isNotEmpty();
    }

    private Incoming workbook(String rows) throws IOException {
        return read(pack(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")));
    }

    private Incoming text(String name, String content) throws IOException {
        return read(Files.writeString(folder.resolve(name), content));
    }

    private Incoming zip(Map<String, String> files) throws IOException {
        return read(pack(files));
    }

    private static Incoming read(Path file) throws IOException {
        return Incoming.read(
                file, Incoming.options(file.getFileName().toString()).withLimits(LIMITS));
    }

    private Path pack(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream pack = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                pack.putNextEntry(new ZipEntry(file.getKey()));
                pack.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                pack.closeEntry();
            }
        }
        return Files.write(folder.resolve("paket.zip"), bytes.toByteArray());
    }
}
