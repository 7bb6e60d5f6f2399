package de.verweisnetz.data.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** One file of a package, readable more than once. */
public record SourceFile(String name, Opener opener) {

    /** Opens the file from its beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    public boolean hasEnding(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
