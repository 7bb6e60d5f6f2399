package de.verweisnetz.data.export;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Zip entries that do not tell when they were made: the same content must make the same bytes. */
final class FixedZip {
    private static final LocalDateTime BEGINNING_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(BEGINNING_OF_ZIP);
        return entry;
    }
}
