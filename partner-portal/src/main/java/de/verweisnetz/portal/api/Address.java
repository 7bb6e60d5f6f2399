package de.verweisnetz.portal.api;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an offer is, as far as it may be known. */
public record Address(
        String visibility,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public boolean secret() {
        return visibility.equals("SECRET");
    }

    public boolean onRequest() {
        return visibility.equals("ON_REQUEST");
    }

    /** Street, postcode and place in one line, or an empty text. */
    public String line() {
        String place = Stream.of(postcode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(street, place)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
