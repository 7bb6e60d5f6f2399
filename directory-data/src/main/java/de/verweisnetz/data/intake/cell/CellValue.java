package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.FindingCode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a free table says.
 *
 * @param value what its own field gets, absent where the cell says nothing about that
 * @param implied what it says about other fields, which count only where these have no cell of their own
 * @param doubt what has to be told about it; the cell is then kept as it is, too
 */
public record CellValue(@Nullable JsonNode value, Map<TargetField, JsonNode> implied, @Nullable FindingCode doubt) {

    public static CellValue of(JsonNode value) {
        return new CellValue(value, Map.of(), null);
    }

    static CellValue partly(JsonNode value) {
        return new CellValue(value, Map.of(), FindingCode.PARTLY_UNDERSTOOD);
    }

    static CellValue doubtful(FindingCode doubt) {
        return new CellValue(null, Map.of(), doubt);
    }

    public static CellValue of(Optional<? extends JsonNode> value) {
        return value.map(each -> CellValue.of((JsonNode) each)).orElseGet(() -> doubtful(FindingCode.UNKNOWN_VALUE));
    }
}
