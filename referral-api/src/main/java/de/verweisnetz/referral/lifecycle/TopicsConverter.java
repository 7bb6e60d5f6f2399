package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Topic codes as {@code jsonb}. */
@Converter
public class TopicsConverter implements AttributeConverter<List<String>, Object> {
    @Override
    public Object convertToDatabaseColumn(List<String> topics) {
        return Json.write(topics);
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return List.of(Json.read(column.toString(), String[].class));
    }
}
