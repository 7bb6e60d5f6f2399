package de.verweisnetz.data.intake.workbook;

import de.verweisnetz.data.intake.row.TableRows;
import java.util.ArrayList;
import java.util.List;

/** Strings sheets together that begin alike: where a table is longer than a sheet, the next one repeats its header. */
final class SheetSequence {
    private static final int COMPARED = 30;

    private final TableRows.Consumer consumer;
    private final List<List<String>> beginning = new ArrayList<>();
    private boolean first = true;
    private boolean wanted = true;
    private boolean alike;

    SheetSequence(TableRows.Consumer consumer) {
        this.consumer = consumer;
    }

    /** Takes the rows of the next sheet. */
    TableRows.Consumer begin() {
        alike = true;
        return first ? this::firstSheet : new Further();
    }

    /** Whether the sheet that was begun last was read, or held nothing. */
    boolean isRead() {
        return alike;
    }

    private boolean firstSheet(List<String> cells, long line) {
        first = false;
        if (beginning.size() < COMPARED) {
            beginning.add(cells);
        }
        wanted = consumer.row(cells, line);
        return wanted;
    }

    private final class Further implements TableRows.Consumer {
        private int row;
        private boolean repeating = true;

        @Override
        public boolean row(List<String> cells, long line) {
            repeating &= row < beginning.size() && beginning.get(row).equals(cells);
            if (row == 0 && !repeating) {
                alike = false;
                return false;
            }
            row++;
            wanted = wanted && (repeating || consumer.row(cells, line));
            return wanted;
        }
    }
}
