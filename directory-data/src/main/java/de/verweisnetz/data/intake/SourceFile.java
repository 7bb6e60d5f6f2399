package de.verweisnetz.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** One file of a package, readable more than once. */
record SourceFile(String name, Opener opener) {

    /** Opens the file from its beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    boolean hasEnding(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
