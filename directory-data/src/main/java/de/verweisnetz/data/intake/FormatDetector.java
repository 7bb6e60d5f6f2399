package de.verweisnetz.data.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

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
        byte[] head = head(file);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            return WorkbookSheets.of(file)
                    .filter(sheets -> !WorkbookSheets.areTables(sheets))
                    .map(sheets -> Format.XLSX)
                    .orElse(Format.HSDS_TABLES);
        }
        SourceFile source = new SourceFile(options.fileName(), () -> Files.newInputStream(file));
        String text = sample(source).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return isLines(text, source) ? Format.HSDS_NDJSON : Format.HSDS_JSON;
        }
        return isTable(source, text) ? Format.HSDS_TABLES : Format.CSV;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
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
        int end = text.indexOf('\n');
        if (end < 0 || text.startsWith("[")) {
            return false;
        }
        return text.substring(0, end).stripTrailing().endsWith("}")
                && text.substring(end).stripLeading().startsWith("{");
    }

    /** Whether a single file of text is one of the tables of HSDS, by its name and its header. */
    private static boolean isTable(SourceFile source, String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return SourceTable.named(source.name()).isPresent()
                && HEADER.matcher(header.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                        .matches();
    }
}
