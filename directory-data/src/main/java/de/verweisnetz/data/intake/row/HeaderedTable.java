package de.verweisnetz.data.intake.row;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.report.Storable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table whose first row names the columns; every name is there once, and no cell is without a name. */
public final class HeaderedTable {
    private final TableRows rows;
    private final String file;
    private final FindingReport findings;
    private final CellCheck cells;
    private @Nullable List<String> header;

    /** Takes the rows below the header. */
    public interface Consumer {
        /** Called first, with the names; false ends reading. */
        boolean header(List<String> names, Origin origin);

        /** One row by column, empty cells left out; false ends reading. */
        boolean row(Map<String, String> cells, Origin origin);
    }

    public HeaderedTable(TableRows rows, String file, FindingReport findings) {
        this.rows = rows;
        this.file = file;
        this.findings = findings;
        this.cells = new CellCheck(findings);
    }

    public void read(Consumer consumer) throws IOException {
        rows.read((row, line) -> {
            Origin origin = new Origin(file, line);
            if (header == null) {
                List<String> names = names(row, origin);
                header = names;
                return consumer.header(names, origin);
            }
            Map<String, String> named = named(header, row, origin);
            return named.isEmpty() || consumer.row(named, origin);
        });
        if (header == null) {
            findings.report(new Origin(file, 1), "", FindingCode.EMPTY_FILE);
        }
    }

    private Map<String, String> named(List<String> names, List<String> row, Origin origin) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (!cell.isEmpty()) {
                String name = i < names.size() ? names.get(i) : "column_" + (i + 1);
                named.put(name, cells.check(cell, name, origin));
            }
        }
        if (row.size() > names.size() && named.keySet().size() > 0 && hasContentBeyond(row, names.size())) {
            findings.report(origin, "", FindingCode.EXTRA_CELLS, row.size() - names.size());
        } else if (row.size() < names.size() && !named.isEmpty()) {
            findings.report(origin, "", FindingCode.MISSING_CELLS, names.size() - row.size());
        }
        return named;
    }

    private static boolean hasContentBeyond(List<String> row, int size) {
        return row.subList(size, row.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private List<String> names(List<String> row, Origin origin) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        boolean shouted = row.stream().map(String::strip).anyMatch(name -> name.equals("ID") || name.equals("Id"));
        for (int i = 0; i < row.size(); i++) {
            String name = Storable.of(row.get(i).strip());
            if (name.isEmpty()) {
                name = "column_" + (i + 1);
            } else if (shouted) {
                name = name.toLowerCase(Locale.ROOT);
            }
            names.add(unique(name, taken, origin));
        }
        return names;
    }

    private String unique(String name, Set<String> taken, Origin origin) {
        if (taken.add(name)) {
            return name;
        }
        findings.report(origin, name, FindingCode.DUPLICATE_COLUMN, name);
        int number = 2;
        while (!taken.add(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }
}
