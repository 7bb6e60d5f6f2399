package de.verweisnetz.data.intake;

import de.verweisnetz.data.intake.file.Encoding;
import de.verweisnetz.data.intake.file.SingleFile;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.file.SourceFiles;
import de.verweisnetz.data.intake.file.TextReader;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.workbook.WorkbookSheets;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Tells the format of a file from its first bytes, and where they leave it open from its name and header. */
final class FormatDetector {
    private static final int SAMPLE = 256 * 1024;
    private static final Pattern HEADER =
            Pattern.compile("(.*[,;\t|])?(id|service_id|location_id|organization_id)([,;\t|].*)?");

    private FormatDetector() {}

    static Format detect(Path file, IntakeOptions options) throws IOException {
        if (options.format() != null) {
            return options.format();
        }
        if (Files.isDirectory(file)) {
            return Format.HSDS_TABLES;
        }
        if (SourceFiles.isZip(file)) {
            return zip(file, options);
        }
        return text(SingleFile.of(file, options.fileName(), options.limits()));
    }

    private static Format zip(Path file, IntakeOptions options) throws IOException {
        Optional<List<String>> sheets = WorkbookSheets.of(file);
        if (sheets.isPresent()) {
            return WorkbookSheets.areTables(sheets.get()) ? Format.HSDS_TABLES : Format.XLSX;
        }
        SourceFile only = SingleFile.of(file, options.fileName(), options.limits());
        if (!only.hasEnding(".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl")) {
            return Format.HSDS_TABLES;
        }
        return text(only);
    }

    private static Format text(SourceFile source) throws IOException {
        String text;
        try {
            text = sample(source).stripLeading();
        } catch (Hostile | ZipException | EOFException e) {
            // Reading it will say what is wrong with it.
            return Format.CSV;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return isLines(text, source) ? Format.HSDS_NDJSON : Format.HSDS_JSON;
        }
        return isTable(source, text) ? Format.HSDS_TABLES : Format.CSV;
    }

    private static String sample(SourceFile source) throws IOException {
        try (InputStream head = source.open();
                InputStream in = source.open();
                Reader reader = new BufferedReader(new TextReader(
                        in, Encoding.detect(new ByteArrayInputStream(head.readNBytes(SAMPLE))), line -> {}))) {
            char[] chars = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
                read = reader.read(chars, length, SAMPLE - length);
            }
            return new String(chars, 0, length);
        }
    }

    /** Whether a second object begins in the line behind the first. */
    private static boolean isLines(String text, SourceFile source) {
        if (source.hasEnding(".ndjson", ".jsonl", ".ldjson")) {
            return true;
        }
        int end = endOfLine(text);
        if (end == text.length() || text.startsWith("[")) {
            return false;
        }
        return text.substring(0, end).stripTrailing().endsWith("}")
                && text.substring(end).stripLeading().startsWith("{");
    }

    /** Whether a single file of text is one of the tables of HSDS, by its name and its header. */
    private static boolean isTable(SourceFile source, String text) {
        String header = text.substring(0, endOfLine(text));
        return SourceTable.named(source.name()).isPresent()
                && HEADER.matcher(header.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static int endOfLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }
}
