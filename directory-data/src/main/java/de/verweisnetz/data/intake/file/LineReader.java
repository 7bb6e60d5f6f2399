package de.verweisnetz.data.intake.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads line by line, and of an endless one only so much. */
public final class LineReader implements Closeable {
    private final BufferedReader in;
    private final int longest;
    private long number;
    private boolean cut;

    public LineReader(Reader in, int longest) {
        this.in = new BufferedReader(in);
        this.longest = longest;
    }

    /** The next line, or nothing at the end; of a line that is too long nothing but its number counts. */
    @Nullable
    public String next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                cut = true;
            }
        }
        number += any ? 1 : 0;
        return any ? line.toString() : null;
    }

    public boolean isCut() {
        return cut;
    }

    /** The number of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
