package de.verweisnetz.directory.information;

import java.time.LocalDate;
import java.util.UUID;

/** Where a page of sources starts: behind this one. */
public record SourcePosition(LocalDate expiresOn, UUID id) {
    public static final SourcePosition START = new SourcePosition(Validity.EARLIEST, new UUID(0, 0));

    public static SourcePosition decode(String text) {
        var parts = text.split(" ", 2);
        return new SourcePosition(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }

    public String encode() {
        return expiresOn + " " + id;
    }
}
