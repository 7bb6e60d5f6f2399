package de.verweisnetz.data.intake.free;

import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.intake.Format;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import de.verweisnetz.data.intake.TablePreview;
import de.verweisnetz.data.intake.file.SingleFile;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.row.CsvRows;
import de.verweisnetz.data.intake.row.HeaderedTable;
import de.verweisnetz.data.intake.row.TableRows;
import de.verweisnetz.data.intake.workbook.XlsxRows;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A table of any columns, from CSV or from a workbook, without the title lines that people put above the header. */
public final class FreeTable {
    private static final int PREVIEWED = 10;

    private final TableRows rows;
    private final IntakeOptions options;
    private final FindingReport findings;

    private FreeTable(TableRows rows, IntakeOptions options, FindingReport findings) {
        this.rows = rows;
        this.options = options;
        this.findings = findings;
    }

    public static FreeTable open(Path path, Format format, IntakeOptions options, FindingReport findings)
            throws IOException {
        return new FreeTable(rows(path, format, options, findings), options, findings);
    }

    public void read(HeaderedTable.Consumer consumer) throws IOException {
        TableRows table = new HeaderSearch(rows, options.mapping(), options.fileName(), findings);
        new HeaderedTable(table, options.fileName(), findings).read(consumer);
    }

    public static Optional<TablePreview> preview(Path path, Format format, IntakeOptions options) throws IOException {
        FindingReport unheard = new FindingReport(new Unheard(), 0);
        try {
            TableRows rows = rows(path, format, options, unheard);
            Preview preview = new Preview();
            TableRows table = new HeaderSearch(rows, options.mapping(), options.fileName(), unheard);
            new HeaderedTable(table, options.fileName(), unheard).read(preview);
            CsvRows csv = rows instanceof CsvRows text ? text : null;
            return preview.header == null ? Optional.empty() : Optional.of(preview.view(csv));
        } catch (Hostile | ZipException | EOFException e) {
            // Reading the file will say what is wrong with it.
            return Optional.empty();
        }
    }

    private static TableRows rows(Path path, Format format, IntakeOptions options, FindingReport findings)
            throws IOException {
        if (format == Format.XLSX) {
            return new XlsxRows(path, options.fileName(), null, options.limits(), findings);
        }
        return CsvRows.open(
                SingleFile.of(path, options.fileName(), options.limits()), null, options.limits(), findings);
    }

    /** The first rows. */
    private static final class Preview implements HeaderedTable.Consumer {
        private final List<List<String>> rows = new ArrayList<>();
        private @Nullable List<String> header;

        @Override
        public boolean header(List<String> names, Origin origin) {
            header = names;
            return true;
        }

        @Override
        public boolean row(Map<String, String> cells, Origin origin) {
            List<String> names = header == null ? List.of() : header;
            rows.add(names.stream().map(name -> cells.getOrDefault(name, "")).toList());
            return rows.size() < PREVIEWED;
        }

        TablePreview view(@Nullable CsvRows csv) {
            List<String> names = header == null ? List.of() : header;
            return new TablePreview(
                    csv == null ? null : csv.encoding().charset().name(),
                    csv == null ? null : String.valueOf(csv.delimiter()),
                    names,
                    rows,
                    ColumnMapping.guess(names));
        }
    }

    /** Takes findings that are reported again when the file is read. */
    private static final class Unheard implements IntakeSink {
        @Override
        public void record(IncomingRecord record) {
            throw new IllegalStateException("A preview has no records");
        }

        @Override
        public void leftover(Leftover leftover) {
            throw new IllegalStateException("A preview has no leftovers");
        }

        @Override
        public void finding(Finding finding) {
            // Heard later.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
