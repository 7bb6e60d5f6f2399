package de.verweisnetz.data.intake.row;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.file.Encoding;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.file.TextReader;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file whose encoding and delimiter are told from its content. */
public final class CsvRows implements TableRows {
    private static final int SAMPLE = 64 * 1024;
    private static final int SLACK = 64 * 1024;

    private final SourceFile file;
    private final Limits limits;
    private final FindingReport findings;
    private final Encoding encoding;
    private final Delimiter delimiter;

    private CsvRows(SourceFile file, Limits limits, FindingReport findings, Encoding encoding, Delimiter delimiter) {
        this.file = file;
        this.limits = limits;
        this.findings = findings;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /** Looks at the file; the delimiter is told from its beginning unless it is known. */
    public static CsvRows open(SourceFile file, @Nullable Character known, Limits limits, FindingReport findings)
            throws IOException {
        Encoding encoding;
        try (InputStream in = file.open()) {
            encoding = Encoding.detect(in);
        }
        char[] sample = new char[SAMPLE];
        int length;
        try (InputStream in = file.open();
                Reader reader = new BufferedReader(new TextReader(in, encoding, line -> {}))) {
            length = readFully(reader, sample);
        }
        Delimiter delimiter = Delimiter.detect(new String(sample, 0, length));
        return new CsvRows(file, limits, findings, encoding, known == null ? delimiter : delimiter.insteadOf(known));
    }

    public Encoding encoding() {
        return encoding;
    }

    public char delimiter() {
        return delimiter.character();
    }

    @Override
    public void read(Consumer consumer) throws IOException {
        if (!encoding.certain() && !encoding.charset().equals(StandardCharsets.UTF_8)) {
            String name = encoding.charset().name();
            findings.report(new Origin(file.name(), 1), "", FindingCode.ENCODING_ASSUMED, name);
        }
        LongConsumer badLine = line -> findings.report(new Origin(file.name(), line), "", FindingCode.INVALID_ENCODING);
        try (InputStream in = file.open();
                TextReader text = new TextReader(in, encoding, badLine);
                GuardedReader guard = new GuardedReader(text, delimiter.character(), limits);
                CsvReader<CsvRecord> csv = parser(guard)) {
            rows(csv, guard, consumer);
        } catch (CsvParseException e) {
            unwrap(e);
        }
    }

    private void rows(CsvReader<CsvRecord> csv, GuardedReader guard, Consumer consumer) {
        for (CsvRecord row : csv) {
            long line = row.getStartingLineNumber();
            if (delimiter.isDeclaration(line)) {
                continue;
            }
            GuardedReader.Fault fault = guard.takeFault(line);
            if (fault != null) {
                report(fault, line, guard);
            } else if (!consumer.row(row.getFields(), line)) {
                return;
            }
        }
    }

    private void report(GuardedReader.Fault fault, long line, GuardedReader guard) {
        Origin origin = new Origin(file.name(), line);
        switch (fault) {
            case COLUMNS -> findings.report(origin, "", FindingCode.TOO_MANY_COLUMNS, limits.columns());
            case CELL -> findings.report(origin, "", FindingCode.CELL_TOO_LARGE, limits.cellChars());
            case ROW -> findings.report(origin, "", FindingCode.RECORD_TOO_LARGE, limits.recordChars());
            case UNCLOSED ->
                findings.report(new Origin(file.name(), guard.quoteLine()), "", FindingCode.UNCLOSED_QUOTE);
        }
        findings.incomplete();
    }

    /** What goes wrong below the parser comes up inside its exception. */
    private void unwrap(CsvParseException e) throws IOException {
        if (e.getCause() instanceof IOException cause) {
            throw cause;
        }
        findings.report(new Origin(file.name(), 0), "", FindingCode.FILE_UNREADABLE);
        findings.incomplete();
    }

    private CsvReader<CsvRecord> parser(Reader guard) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellChars() + SLACK)
                .maxRecordSize(limits.recordChars() + SLACK)
                .build();
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .maxBufferSize(limits.cellChars() * 2 + SLACK)
                .build(handler, guard);
    }

    private static int readFully(Reader reader, char[] target) throws IOException {
        int length = 0;
        int read = 0;
        while (read >= 0 && length < target.length) {
            length += read;
            read = reader.read(target, length, target.length - length);
        }
        return length;
    }
}
