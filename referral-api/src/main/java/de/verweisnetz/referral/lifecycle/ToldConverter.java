package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The sender's view as {@code jsonb}. */
@Converter
public class ToldConverter implements AttributeConverter<@Nullable Told, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Told told) {
        return told == null ? null : Json.write(told);
    }

    @Override
    public @Nullable Told convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : Json.read(column.toString(), Told.class);
    }
}
