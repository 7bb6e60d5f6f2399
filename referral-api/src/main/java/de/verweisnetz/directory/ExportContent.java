package de.verweisnetz.directory;

import java.io.IOException;
import java.io.OutputStream;

/** An export that is written while it is read from the database. */
@FunctionalInterface
public interface ExportContent {

    /** Writes everything; what fails on the way leaves a file without its end. */
    void writeTo(OutputStream out) throws IOException;
}
