package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Steps that can be undone as {@code jsonb}. */
@Converter
public class PendingStepsConverter implements AttributeConverter<PendingSteps, Object> {
    @Override
    public Object convertToDatabaseColumn(PendingSteps pending) {
        return Json.write(pending.steps());
    }

    @Override
    public PendingSteps convertToEntityAttribute(Object column) {
        return new PendingSteps(List.of(Json.read(column.toString(), PendingStep[].class)));
    }
}
