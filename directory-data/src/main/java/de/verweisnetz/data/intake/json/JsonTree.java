package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.report.Storable;
import java.io.IOException;
import java.math.BigDecimal;

/** Builds a value from the parser so that it can be stored: no key lost, no character or number a database refuses. */
final class JsonTree {
    private static final int MOST_DIGITS = 1000;

    private final FindingReport findings;
    private final String file;

    JsonTree(FindingReport findings, String file) {
        this.findings = findings;
        this.file = file;
    }

    /** The value that begins at the current token; the depth is limited by the parser. */
    JsonNode read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(text(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = text(parser, parser.currentName());
            parser.nextToken();
            JsonNode value = read(parser);
            if (!object.has(name)) {
                object.set(name, value);
            } else {
                findings.report(origin(parser), name, FindingCode.DUPLICATE_KEY, name);
                int number = 2;
                while (object.has(name + "_" + number)) {
                    number++;
                }
                object.set(name + "_" + number, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    private String text(JsonParser parser, String text) throws IOException {
        String storable = Storable.of(text);
        if (!storable.equals(text)) {
            String name = parser.currentName() == null ? "" : Storable.of(parser.currentName());
            findings.report(origin(parser), name, FindingCode.UNSTORABLE_CHARACTER, name);
        }
        return storable;
    }

    /** Every digit is kept; a number beyond what any of this can mean stays as the text it came as. */
    private JsonNode number(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() < MOST_DIGITS) {
            return switch (parser.getNumberType()) {
                case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
                case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
                default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
            };
        }
        if (parser.getTextLength() < MOST_DIGITS) {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) < MOST_DIGITS) {
                return JsonNodeFactory.instance.numberNode(value);
            }
        }
        return JsonNodeFactory.instance.textNode(parser.getText());
    }

    private Origin origin(JsonParser parser) {
        return new Origin(file, Math.max(parser.currentTokenLocation().getLineNr(), 1));
    }
}
