package de.verweisnetz.data.intake.free;

import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.HeaderWords;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.row.TableRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a free table among its first rows: titles and explanations stand above it, and a header of two rows
 * names groups of columns in the first and the columns in the second.
 */
final class HeaderSearch implements TableRows {
    private static final int LOOKED_AT = 30;
    private static final int KNOWN = 2;

    private final TableRows rows;
    private final @Nullable ColumnMapping mapping;
    private final String file;
    private final FindingReport findings;

    HeaderSearch(TableRows rows, @Nullable ColumnMapping mapping, String file, FindingReport findings) {
        this.rows = rows;
        this.mapping = mapping;
        this.file = file;
        this.findings = findings;
    }

    @Override
    public void read(Consumer consumer) throws IOException {
        Beginning beginning = new Beginning(consumer);
        rows.read(beginning);
        beginning.pass();
    }

    private static boolean isMapped(ColumnMapping mapping, String name) {
        return mapping.column(name).isPresent()
                || mapping.column(name.toLowerCase(Locale.ROOT)).isPresent();
    }

    private record Line(List<String> cells, long number) {}

    /** The first rows, kept until it is clear which of them is the header. */
    private final class Beginning implements Consumer {
        private final Consumer consumer;
        private final List<Line> lines = new ArrayList<>();
        private boolean passed;
        private boolean wanted = true;

        Beginning(Consumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public boolean row(List<String> cells, long line) {
            if (passed) {
                return wanted && consumer.row(cells, line);
            }
            lines.add(new Line(cells, line));
            if (lines.size() == LOOKED_AT) {
                pass();
            }
            return wanted;
        }

        void pass() {
            if (passed) {
                return;
            }
            passed = true;
            int header = header();
            if (header > 0 && header < lines.size()) {
                long first = lines.get(0).number();
                findings.report(
                        new Origin(file, first),
                        "",
                        FindingCode.SKIPPED_LINES,
                        first,
                        lines.get(header).number() - 1);
            }
            for (int i = header; i < lines.size() && wanted; i++) {
                List<String> cells =
                        i == header ? withGroups(header) : lines.get(i).cells();
                wanted = consumer.row(cells, lines.get(i).number());
            }
            lines.clear();
        }

        /** The row with the most names of columns; where none is known, the first of more than one cell. */
        private int header() {
            int best = -1;
            long most = KNOWN - 1;
            for (int i = 0; i < lines.size(); i++) {
                long known = lines.get(i).cells().stream()
                        .filter(this::isName)
                        .distinct()
                        .count();
                if (known > most) {
                    most = known;
                    best = i;
                }
            }
            for (int i = 0; best < 0 && i < lines.size(); i++) {
                if (filled(lines.get(i)) > 1) {
                    best = i;
                }
            }
            return best < 0 ? lines.size() : best;
        }

        private boolean isName(String cell) {
            String name = cell.strip();
            return !name.isEmpty() && (mapping == null ? HeaderWords.load().isKnown(name) : isMapped(mapping, name));
        }

        /** A cell that is merged over both rows of a header stands in the upper one alone. */
        private List<String> withGroups(int header) {
            List<String> names = new ArrayList<>(lines.get(header).cells());
            List<String> above = header == 0 ? List.of() : lines.get(header - 1).cells();
            if (above.stream().noneMatch(this::isName)) {
                return names;
            }
            for (int i = 0; i < Math.max(names.size(), above.size()); i++) {
                if (i == names.size()) {
                    names.add("");
                }
                if (names.get(i).isBlank() && i < above.size() && isName(above.get(i))) {
                    names.set(i, above.get(i));
                }
            }
            return names;
        }

        private static long filled(Line line) {
            return line.cells().stream().filter(cell -> !cell.isBlank()).count();
        }
    }
}
