package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A view of its own as {@code jsonb}. */
@Converter
public class ProgressConverter implements AttributeConverter<@Nullable Progress, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Progress progress) {
        return progress == null ? null : Json.write(progress);
    }

    @Override
    public @Nullable Progress convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : Json.read(column.toString(), Progress.class);
    }
}
