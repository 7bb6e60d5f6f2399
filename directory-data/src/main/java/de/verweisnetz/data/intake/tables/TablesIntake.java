package de.verweisnetz.data.intake.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.hsds.LegacyRows;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.join.RowTarget;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.row.CsvRows;
import de.verweisnetz.data.intake.row.HeaderedTable;
import de.verweisnetz.data.intake.row.InlineRows;
import de.verweisnetz.data.intake.row.TableRows;
import de.verweisnetz.data.intake.workbook.XlsxRows;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a datapackage of any version of HSDS, table after table. */
public final class TablesIntake {
    private final Limits limits;
    private final FindingReport findings;
    private final RowTarget target;
    private final ObjectNode header;
    private final Documents documents;
    private boolean legacy;

    /** Reads a file of JSON that lies in the package. */
    @FunctionalInterface
    public interface Documents {
        void accept(SourceFile file) throws IOException;
    }

    public TablesIntake(
            Limits limits, FindingReport findings, RowTarget target, ObjectNode header, Documents documents) {
        this.limits = limits;
        this.findings = findings;
        this.target = target;
        this.header = header;
        this.documents = documents;
    }

    public void files(List<SourceFile> files, String packageName) throws IOException {
        Datapackage description = description(files);
        ObjectNode said = description.description();
        header.setAll(withoutRows(said));
        Set<String> present = new HashSet<>();
        files.forEach(file -> present.add(Datapackage.key(file.name())));
        for (String file : description.files()) {
            if (!present.contains(Datapackage.key(file))) {
                findings.report(new Origin(description.file(), 0), "", FindingCode.MISSING_FILE, file);
            }
        }
        boolean terms = files.stream().anyMatch(file -> isTerms(file.name()));
        boolean tables = files.stream().anyMatch(file -> isTable(file, description));
        boolean any = false;
        for (SourceFile file : files) {
            any |= file(file, description, terms, tables);
        }
        for (Datapackage.Inline inline : description.inline()) {
            any |= table(new InlineRows(inline.rows()), SourceTable.stem(inline.name()), description.file(), terms);
        }
        if (!any) {
            findings.report(new Origin(packageName, 0), "", FindingCode.NO_TABLE);
        }
    }

    /** The sheets of a workbook, each a table. */
    public void sheets(Path workbook, List<String> sheets) throws IOException {
        boolean terms = sheets.stream().anyMatch(TablesIntake::isTerms);
        for (String sheet : sheets) {
            table(new XlsxRows(workbook, sheet, sheet, limits, findings), SourceTable.stem(sheet), sheet, terms);
        }
    }

    /** Rows that lie in the description are no part of what it says about itself. */
    private static ObjectNode withoutRows(ObjectNode said) {
        ObjectNode copy = said.deepCopy();
        copy.path("resources").forEach(resource -> {
            if (resource instanceof ObjectNode object) {
                object.remove("data");
            }
        });
        return copy;
    }

    private static boolean isTerms(String file) {
        return SourceTable.named(file)
                .filter(table -> table == SourceTable.TAXONOMY_TERM)
                .isPresent();
    }

    private static boolean isTable(SourceFile file, Datapackage description) {
        return file.hasEnding(".csv", ".tsv", ".txt")
                || description.resource(file.name()).isPresent();
    }

    private Datapackage description(List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            if (Datapackage.isDescription(file.name())) {
                return Datapackage.read(file, findings);
            }
        }
        return Datapackage.none();
    }

    private boolean file(SourceFile file, Datapackage description, boolean terms, boolean tables) throws IOException {
        if (Datapackage.isDescription(file.name())) {
            return false;
        }
        if (file.hasEnding(".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".xz", ".bz2", ".xlsx")) {
            new Hostile(FindingCode.NESTED_ARCHIVE, file.name()).report(findings, new Origin(file.name(), 0));
            return false;
        }
        try {
            if (file.hasEnding(".json", ".ndjson", ".jsonl") && (!tables || isDocuments(file))) {
                documents.accept(file);
                return true;
            }
            if (!isTable(file, description)) {
                findings.report(new Origin(file.name(), 0), "", FindingCode.SKIPPED_FILE, file.name());
                return false;
            }
            return table(file, description.resource(file.name()), terms);
        } catch (Hostile e) {
            e.report(findings, new Origin(file.name(), 0));
        } catch (ZipException | EOFException e) {
            new Hostile(FindingCode.FILE_UNREADABLE).report(findings, new Origin(file.name(), 0));
        }
        return false;
    }

    private static boolean isDocuments(SourceFile file) {
        return SourceTable.named(file.name()).isPresent();
    }

    private boolean table(SourceFile file, Optional<Datapackage.Resource> resource, boolean terms) throws IOException {
        String name = resource.map(Datapackage.Resource::name)
                .filter(each ->
                        SourceTable.named(each).isPresent() && !LegacyRows.isLegacy(SourceTable.stem(file.name())))
                .orElse(file.name());
        Character delimiter = resource.map(Datapackage.Resource::delimiter).orElse(null);
        TableRows rows = CsvRows.open(file, delimiter, limits, findings);
        List<String> names = resource.map(Datapackage.Resource::header).orElse(List.of());
        TableRows headed = names.isEmpty()
                ? rows
                : consumer -> {
                    if (consumer.row(names, 1)) {
                        rows.read(consumer);
                    }
                };
        return table(headed, SourceTable.stem(name), file.name(), terms);
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

        /** A column by which a row is told from others or hangs on one; what is called so but has none is no table. */
        private static boolean namesSomething(String column) {
            String lower = column.toLowerCase(Locale.ROOT);
            return lower.equals("id") || lower.equals("name") || lower.endsWith("_id");
        }

        @Override
        public boolean header(List<String> names, Origin origin) {
            table = LegacyRows.table(name, names, terms).orElse(null);
            if (table != null && names.stream().noneMatch(Reading::namesSomething)) {
                findings.report(origin, "", FindingCode.SKIPPED_FILE, origin.file());
                table = null;
                return false;
            }
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
