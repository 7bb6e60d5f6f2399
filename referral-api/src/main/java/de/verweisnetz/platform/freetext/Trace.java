package de.verweisnetz.platform.freetext;

/**
 * Where in a text something stands that must not be there; never what it is.
 *
 * @param start index of the first {@code char}
 * @param length number of {@code char}s
 */
public record Trace(TraceKind kind, int start, int length) {

    int end() {
        return start + length;
    }
}
