package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a datapackage of any version of HSDS, table after table. */
final class TablesIntake {
    private final Limits limits;
    private final FindingReport findings;
    private final RowTarget target;
    private final ObjectNode header;
    private boolean legacy;

    TablesIntake(Limits limits, FindingReport findings, RowTarget target, ObjectNode header) {
        this.limits = limits;
        this.findings = findings;
        this.target = target;
        this.header = header;
    }

    void files(List<SourceFile> files, String packageName) throws IOException {
        Datapackage description = description(files);
        header.setAll(description.description());
        Set<String> present = new HashSet<>();
        files.forEach(file -> present.add(file.name()));
        for (String file : description.files()) {
            if (!present.contains(file)) {
                findings.report(new Origin(Datapackage.FILE, 0), "", FindingCode.MISSING_FILE, file);
            }
        }
        boolean terms = files.stream().anyMatch(file -> isTerms(file.name()));
        boolean any = false;
        for (SourceFile file : files) {
            any |= file(file, description, terms);
        }
        if (!any) {
            findings.report(new Origin(packageName, 0), "", FindingCode.NO_TABLE);
        }
    }

    /** The sheets of a workbook, each a table. */
    void sheets(Path workbook, List<String> sheets) throws IOException {
        boolean terms = sheets.stream().anyMatch(TablesIntake::isTerms);
        for (String sheet : sheets) {
            table(new XlsxRows(workbook, sheet, sheet, limits, findings), SourceTable.stem(sheet), sheet, terms);
        }
    }

    private static boolean isTerms(String file) {
        return SourceTable.named(file)
                .filter(table -> table == SourceTable.TAXONOMY_TERM)
                .isPresent();
    }

    private Datapackage description(List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            if (file.name().equals(Datapackage.FILE) || file.name().endsWith("/" + Datapackage.FILE)) {
                return Datapackage.read(file, findings);
            }
        }
        return Datapackage.none();
    }

    private boolean file(SourceFile file, Datapackage description, boolean terms) throws IOException {
        Optional<Datapackage.Resource> resource = description.resource(file.name());
        if (file.name().endsWith(Datapackage.FILE)) {
            return false;
        }
        if (file.hasEnding(".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".xz", ".bz2")) {
            new Hostile(FindingCode.NESTED_ARCHIVE, file.name()).report(findings, new Origin(file.name(), 0));
            return false;
        }
        if (resource.isEmpty() && !file.hasEnding(".csv", ".tsv", ".txt")) {
            findings.report(new Origin(file.name(), 0), "", FindingCode.SKIPPED_FILE, file.name());
            return false;
        }
        String name = resource.map(Datapackage.Resource::name)
                .filter(each ->
                        SourceTable.named(each).isPresent() && !LegacyRows.isLegacy(SourceTable.stem(file.name())))
                .orElse(file.name());
        Character delimiter = resource.map(Datapackage.Resource::delimiter).orElse(null);
        try {
            return table(CsvRows.open(file, delimiter, limits, findings), SourceTable.stem(name), file.name(), terms);
        } catch (Hostile e) {
            e.report(findings, new Origin(file.name(), 0));
        } catch (ZipException | EOFException e) {
            new Hostile(FindingCode.FILE_UNREADABLE).report(findings, new Origin(file.name(), 0));
        }
        return false;
    }

    /** One table; whether it is one of HSDS. */
    private boolean table(TableRows rows, String name, String file, boolean terms) throws IOException {
        Reading reading = new Reading(name, terms);
        new HeaderedTable(rows, file, findings).read(reading);
        return reading.table != null;
    }

    /** One table while it is read. */
    private final class Reading implements HeaderedTable.Consumer {
        private final String name;
        private final boolean terms;
        private @Nullable SourceTable table;

        Reading(String name, boolean terms) {
            this.name = name;
            this.terms = terms;
        }

        @Override
        public boolean header(List<String> names, Origin origin) {
            table = LegacyRows.table(name, names, terms).orElse(null);
            if (table == null) {
                findings.report(origin, "", FindingCode.UNKNOWN_TABLE, name);
            } else if (!legacy && LegacyRows.isLegacy(name)) {
                legacy = true;
                findings.report(origin, "", FindingCode.HSDS_VERSION, "1.1/2.0");
            }
            return true;
        }

        @Override
        public boolean row(Map<String, String> cells, Origin origin) {
            if (!target.admits(origin)) {
                return false;
            }
            ObjectNode row = CellValues.row(cells);
            if (table == null) {
                target.unknown(name, row, origin);
                return true;
            }
            LegacyRows.convert(name, table, row);
            if (table.kind().isPresent()) {
                target.document(table, row, origin);
            } else {
                target.child(table, row, origin);
            }
            return true;
        }
    }
}
