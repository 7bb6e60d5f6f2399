package de.verweisnetz.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A source of trusted information in one language on one topic. */
public record InformationSource(
        String id,
        long version,
        String topic,
        String language,
        String title,
        String url,
        String publisher,
        @Nullable String note,
        LocalDate checkedOn,
        LocalDate expiresOn,
        String state) {
    /** What can be said of a source. */
    public record Details(
            String topic,
            String language,
            String title,
            String url,
            String publisher,
            @Nullable String note,
            String checkedOn,
            String expiresOn) {}
}
