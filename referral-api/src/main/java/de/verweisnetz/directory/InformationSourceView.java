package de.verweisnetz.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One source as colleagues read it. */
public record InformationSourceView(
        UUID id,
        long version,
        String topic,
        String language,
        String title,
        String url,
        String publisher,
        @Nullable String note,
        LocalDate checkedOn,
        LocalDate expiresOn,
        State state) {

    /** Whether it may be offered, and whether somebody should look at it. */
    public enum State {
        CURRENT,
        /** Still offered, but only for some weeks. */
        DUE,
        EXPIRED
    }
}
