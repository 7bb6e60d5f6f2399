package de.verweisnetz.directory;

import java.io.IOException;
import java.io.OutputStream;

/** An export that is written while it is read from the database. */
@FunctionalInterface
public interface ExportContent {

    /** Writes everything and answers how many documents or offers that were; what fails leaves a file without its end. */
    long writeTo(OutputStream out) throws IOException;
}
