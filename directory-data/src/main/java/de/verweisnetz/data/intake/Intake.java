package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.file.SingleFile;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.file.SourceFiles;
import de.verweisnetz.data.intake.free.FreeTable;
import de.verweisnetz.data.intake.free.OfferTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.join.Assembler;
import de.verweisnetz.data.intake.join.DocumentFinish;
import de.verweisnetz.data.intake.join.IdMapping;
import de.verweisnetz.data.intake.join.JoinStore;
import de.verweisnetz.data.intake.join.MissingIds;
import de.verweisnetz.data.intake.join.RowTarget;
import de.verweisnetz.data.intake.join.ServicePlaces;
import de.verweisnetz.data.intake.json.DocumentSplitter;
import de.verweisnetz.data.intake.json.JsonIntake;
import de.verweisnetz.data.intake.report.Cancelled;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Leftovers;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.tables.TablesIntake;
import de.verweisnetz.data.intake.workbook.WorkbookSheets;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** One file or folder of somebody else's directory on its way in. */
public final class Intake {
    private final Path file;
    private final IntakeOptions options;
    private final Format format;

    private Intake(Path file, IntakeOptions options, Format format) {
        this.file = file;
        this.options = options;
        this.format = format;
    }

    /**
     * Looks at the file, no more than is needed to tell its format.
     *
     * @param file a file, or a folder of CSV files
     * @throws IOException if it cannot be read at all; whatever is wrong inside becomes a finding later
     */
    public static Intake open(Path file, IntakeOptions options) throws IOException {
        return new Intake(file, options, FormatDetector.detect(file, options));
    }

    public Format format() {
        return format;
    }

    /** The beginning of a free table; empty for the forms of HSDS and where there is nothing to see. */
    public Optional<TablePreview> preview() throws IOException {
        return format.isFreeTable() ? FreeTable.preview(file, format, options) : Optional.empty();
    }

    /**
     * Reads everything; may be called again and then hands over the same. All that waits to be joined lies in a
     * temporary file, encrypted with a key that nobody keeps, and deleted at the end.
     *
     * @throws IOException if the file or the temporary one fails; hostile or broken content is a finding
     */
    public IntakeSummary read(IntakeSink sink) throws IOException {
        FindingReport findings = new FindingReport(sink, options.limits().findings());
        Leftovers leftovers = new Leftovers(sink);
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        long records = 0;
        try (JoinStore store = JoinStore.create(options.workFolder())) {
            StableIds ids = new StableIds(options.source());
            DocumentFinish finish = new DocumentFinish(new IdMapping(ids), options.visibility(), findings);
            Assembler assembler = new Assembler(store, sink, findings, leftovers, finish);
            MissingIds missingIds = new MissingIds(ids, findings);
            RowTarget target = new RowTarget(store, sink, findings, options.limits(), leftovers, missingIds);
            Reading reading = new Reading(target, leftovers, ids, findings, header);
            try {
                readRows(reading);
                new ServicePlaces(store, missingIds).run();
                assembler.run(target.unknownTables());
            } catch (Cancelled e) {
                findings.incomplete();
            }
            records = assembler.records();
        }
        if (records == 0 && findings.errors() == 0 && findings.isComplete()) {
            findings.report(new Origin(options.fileName(), 0), "", FindingCode.EMPTY_FILE);
        }
        findings.close();
        return new IntakeSummary(
                format,
                records,
                leftovers.count(),
                findings.errors(),
                findings.warnings(),
                header,
                findings.isComplete());
    }

    /** What the readers of all formats need. */
    private record Reading(
            RowTarget target, Leftovers leftovers, StableIds ids, FindingReport findings, ObjectNode header) {}

    private void readRows(Reading reading) throws IOException {
        Origin whole = new Origin(options.fileName(), 0);
        try {
            if (!Files.isDirectory(file) && Files.size(file) > options.limits().fileBytes()) {
                throw new Hostile(FindingCode.FILE_TOO_LARGE, options.limits().fileBytes());
            }
            switch (format) {
                case HSDS_TABLES -> tables(reading);
                case HSDS_JSON -> documents(reading, single(), false);
                case HSDS_NDJSON -> documents(reading, single(), true);
                case CSV, XLSX -> offers(reading);
            }
        } catch (Hostile e) {
            e.report(reading.findings(), whole);
        } catch (ZipException | EOFException e) {
            new Hostile(FindingCode.FILE_UNREADABLE).report(reading.findings(), whole);
        }
    }

    private SourceFile single() throws IOException {
        return SingleFile.of(file, options.fileName(), options.limits());
    }

    private void tables(Reading reading) throws IOException {
        TablesIntake tables = new TablesIntake(
                options.limits(),
                reading.findings(),
                reading.target(),
                reading.header(),
                each -> documents(reading, each, false));
        Optional<List<String>> sheets = SourceFiles.isZip(file) ? WorkbookSheets.of(file) : Optional.empty();
        if (sheets.isPresent()) {
            tables.sheets(file, sheets.get());
            return;
        }
        try (SourceFiles files = SourceFiles.open(file, options.fileName(), options.limits(), reading.findings())) {
            tables.files(files.files(), options.fileName());
        }
    }

    private void documents(Reading reading, SourceFile single, boolean lines) throws IOException {
        DocumentSplitter splitter = new DocumentSplitter(reading.target(), reading.ids(), reading.findings());
        JsonIntake json = new JsonIntake(
                single, options.limits(), reading.findings(), reading.target(), splitter, reading.header());
        if (lines || single.hasEnding(".ndjson", ".jsonl")) {
            json.lines();
        } else {
            json.document();
        }
    }

    private void offers(Reading reading) throws IOException {
        OfferTable table =
                new OfferTable(options, reading.findings(), reading.target(), reading.leftovers(), reading.ids());
        FreeTable.open(file, format, options, reading.findings()).read(table);
    }
}
