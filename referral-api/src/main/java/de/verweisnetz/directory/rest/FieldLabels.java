package de.verweisnetz.directory.rest;

import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people call the fields of documents: the words of the column mapping. */
final class FieldLabels {
    private FieldLabels() {}

    /** The field itself or the first within it, as the light within the capacity. */
    static Optional<String> of(@Nullable String kind, String pointer, Locale locale) {
        var place = pointer.replaceAll("/[0-9]+", "/0");
        return Arrays.stream(EntityKind.values())
                .filter(each -> each.singular().equals(kind))
                .findFirst()
                .flatMap(document -> Arrays.stream(TargetField.values())
                        .filter(field -> field.kind() == document && within(place, field.pointer()))
                        .findFirst())
                .map(field -> field.label(locale));
    }

    private static boolean within(String place, String field) {
        return field.equals(place) || place.startsWith("/verweisnetz/") && field.startsWith(place + "/");
    }
}
