package de.verweisnetz.data.intake.row;

import de.verweisnetz.data.intake.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps CSV that would not fit into memory away from the parser: of a cell or row that is too long and of a row with too many
 * cells only the beginning is let through, and the row is marked.
 */
final class GuardedReader extends Reader {
    /** What is wrong with a row. */
    enum Fault {
        COLUMNS,
        CELL,
        ROW,
        UNCLOSED
    }

    private final Reader in;
    private final char delimiter;
    private final int mostColumns;
    private final int mostChars;
    private final int mostRowChars;
    private final Map<Long, Fault> faults = new HashMap<>();
    private long line = 1;
    private long rowLine = 1;
    private long quoteLine;
    private int columns = 1;
    private long cellChars;
    private long rowChars;
    private boolean quoted;
    private boolean quotePending;
    private boolean wasReturn;

    GuardedReader(Reader in, char delimiter, Limits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.mostColumns = limits.columns();
        this.mostChars = limits.cellChars();
        this.mostRowChars = limits.recordChars();
    }

    /** What is wrong with the row that begins in this line, if anything; asked once. */
    @Nullable
    Fault takeFault(long startingLine) {
        return faults.remove(startingLine);
    }

    /** The line of the last quotation mark that opened a cell. */
    long quoteLine() {
        return quoteLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (true) {
            int read = in.read(target, offset, length);
            if (read < 0) {
                if (quoted && !quotePending) {
                    faults.putIfAbsent(rowLine, Fault.UNCLOSED);
                }
                return -1;
            }
            int kept = 0;
            for (int i = 0; i < read; i++) {
                char c = target[offset + i];
                if (passes(c)) {
                    target[offset + kept++] = c;
                }
            }
            if (kept > 0 || length == 0) {
                return kept;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean passes(char c) {
        boolean newLine = c == '\n' && !wasReturn || c == '\r';
        boolean secondHalf = c == '\n' && wasReturn;
        wasReturn = c == '\r';
        if (newLine) {
            line++;
        }
        if (quoted) {
            return passesQuoted(c, newLine || secondHalf);
        }
        if (newLine || secondHalf) {
            return endRow();
        }
        if (c == delimiter) {
            columns++;
            cellChars = 0;
            return within(columns <= mostColumns, Fault.COLUMNS);
        }
        if (c == '"' && cellChars == 0) {
            quoted = true;
            quoteLine = line;
        }
        return passesContent();
    }

    /** Inside quotation marks; one that is not followed by another has ended the cell. */
    private boolean passesQuoted(char c, boolean lineBreak) {
        if (quotePending) {
            quotePending = false;
            if (c != '"') {
                quoted = false;
                if (lineBreak) {
                    return endRow();
                }
                if (c == delimiter) {
                    columns++;
                    cellChars = 0;
                    return within(columns <= mostColumns, Fault.COLUMNS);
                }
                return columns <= mostColumns;
            }
        } else if (c == '"') {
            quotePending = true;
            // The closing mark always passes, otherwise the parser would wait for it to the end of the file.
            return columns <= mostColumns;
        }
        return passesContent();
    }

    private boolean passesContent() {
        cellChars++;
        rowChars++;
        return columns <= mostColumns
                && within(cellChars <= mostChars, Fault.CELL)
                && within(rowChars <= mostRowChars, Fault.ROW);
    }

    private boolean endRow() {
        rowChars = 0;
        columns = 1;
        cellChars = 0;
        rowLine = line;
        return true;
    }

    private boolean within(boolean fits, Fault fault) {
        if (!fits) {
            faults.putIfAbsent(rowLine, fault);
        }
        return fits;
    }
}
