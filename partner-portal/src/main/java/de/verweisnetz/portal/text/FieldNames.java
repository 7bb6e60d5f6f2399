package de.verweisnetz.portal.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What people call the fields of a directory's documents. */
public final class FieldNames {
    private FieldNames() {}

    /** The name of the nearest known field that a JSON pointer leads through; a pointer through none stands for itself. */
    public static String of(String pointer, Texts t) {
        String path = path(pointer);
        while (!path.isEmpty()) {
            if (t.has("pointer." + path)) {
                return t.get("pointer." + path);
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return pointer;
    }

    /** The name of the field at the end of a JSON pointer, wherever it is known from; an unknown one stands for itself. */
    public static String last(String pointer, Texts t) {
        String path = path(pointer);
        String name = path.substring(path.lastIndexOf('.') + 1);
        while (!path.isEmpty()) {
            if (t.has("pointer." + path)) {
                return t.get("pointer." + path);
            }
            path = path.contains(".") ? path.substring(path.indexOf('.') + 1) : "";
        }
        return name;
    }

    private static String path(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .filter(part -> !part.isEmpty() && !part.matches("\\d+"))
                .collect(Collectors.joining("."));
    }
}
