package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Results as {@code jsonb}. */
@Converter
public class ResultsConverter implements AttributeConverter<List<Result>, Object> {
    @Override
    public Object convertToDatabaseColumn(List<Result> results) {
        return Json.write(results);
    }

    @Override
    public List<Result> convertToEntityAttribute(Object column) {
        return List.of(Json.read(column.toString(), Result[].class));
    }
}
