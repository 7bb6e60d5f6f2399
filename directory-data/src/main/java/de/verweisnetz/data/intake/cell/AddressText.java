package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.verweisnetz.data.column.TargetField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes German addresses apart that stand in one cell: {@code Weg 1, 10115 Berlin}. */
final class AddressText {
    private static final String POSTCODE = "(?:DE?\\s?-\\s?)?(?<postcode>(?:0[1-9]|[1-9]\\d)\\d{3})";
    private static final String TOWN = "(?<town>\\p{L}[\\p{L}\\p{M} .()/'’-]*?)";
    private static final String GERMANY = "(?:\\s*,\\s*(?:Deutschland|Germany))?";
    private static final Pattern STREET_FIRST = Pattern.compile(
            "(?<street>.*[\\p{L}.].*?)(?:\\s*[,;|\\r\\n–]\\s*|\\s+-?\\s*)" + POSTCODE + "\\s+" + TOWN + GERMANY,
            Pattern.DOTALL);
    private static final Pattern TOWN_FIRST = Pattern.compile(
            POSTCODE + "\\s+" + TOWN + "\\s*[,;|\\r\\n–]\\s*(?<street>[^\\r\\n]*\\p{L}.*)", Pattern.DOTALL);
    private static final Pattern TOWN_ONLY = Pattern.compile(POSTCODE + "[\\s,;/]+" + TOWN + GERMANY);
    private static final Pattern CUT_AND_TOWN =
            Pattern.compile("(?:DE?\\s?-\\s?)?(?<postcode>\\d{4,5})[\\s,;/]+" + TOWN + GERMANY);
    private static final Pattern MARKED = Pattern.compile("(?:DE?\\s?-\\s?)?(\\d{4,5})(?:[.,]0+)?");

    private AddressText() {}

    /** A street, with postcode and town where the cell names them too. */
    static CellValue street(String text) {
        for (Pattern pattern : new Pattern[] {TOWN_ONLY, TOWN_FIRST, STREET_FIRST}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return new CellValue(pattern == TOWN_ONLY ? null : text(matcher.group("street")), place(matcher), null);
            }
        }
        return CellValue.of(text(text));
    }

    /** A postcode, with the town where the cell names it too. */
    static CellValue postcode(String text) {
        Matcher marked = MARKED.matcher(text);
        if (marked.matches()) {
            return CellValue.of(text(marked.group(1)));
        }
        Matcher matcher = CUT_AND_TOWN.matcher(text);
        if (matcher.matches()) {
            return new CellValue(
                    text(matcher.group("postcode")),
                    Map.of(TargetField.LOCATION_CITY, text(matcher.group("town"))),
                    null);
        }
        return CellValue.of(text(text));
    }

    /** A town, with the postcode where the cell names it too. */
    static CellValue town(String text) {
        Matcher matcher = TOWN_ONLY.matcher(text);
        if (matcher.matches()) {
            return new CellValue(
                    text(matcher.group("town")),
                    Map.of(TargetField.LOCATION_POSTAL_CODE, text(matcher.group("postcode"))),
                    null);
        }
        return CellValue.of(text(text));
    }

    private static Map<TargetField, JsonNode> place(Matcher matcher) {
        Map<TargetField, JsonNode> place = new LinkedHashMap<>();
        place.put(TargetField.LOCATION_POSTAL_CODE, text(matcher.group("postcode")));
        place.put(TargetField.LOCATION_CITY, text(matcher.group("town")));
        return place;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text.strip());
    }
}
