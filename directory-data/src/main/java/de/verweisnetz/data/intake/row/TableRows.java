package de.verweisnetz.data.intake.row;

import java.io.IOException;
import java.util.List;

/** The rows of a table, header included, whatever the file it is in. */
public interface TableRows {

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Consumer {
        /** Whether the next row is wanted. */
        boolean row(List<String> cells, long line);
    }

    void read(Consumer consumer) throws IOException;
}
