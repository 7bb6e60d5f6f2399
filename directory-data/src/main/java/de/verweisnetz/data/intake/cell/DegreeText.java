package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.place.Places;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads coordinates: with a comma, with degrees, minutes and seconds, or both in one cell. */
final class DegreeText {
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,10}(?:[.,]\\d{1,30})?)\\s*°?\\s*([NSEOW])?");
    private static final Pattern MINUTES = Pattern.compile(
            "(\\d{1,3})\\s*°\\s*(\\d{1,2})\\s*['′’]\\s*(?:(\\d{1,2}(?:[.,]\\d{1,10})?)\\s*(?:\"|″|''|”)\\s*)?([NSEOW])?");
    private static final String DEGREES = "([+-]?\\d{1,3}\\.\\d{1,30})";
    private static final Pattern PAIR =
            Pattern.compile("[(\\[]?\\s*" + DEGREES + "\\s*[,;/\\s]\\s*" + DEGREES + "\\s*[)\\]]?");
    private static final Pattern COMMAS =
            Pattern.compile("([+-]?\\d{1,3},\\d{1,30})\\s*(?:[;/]|,\\s|\\s)\\s*([+-]?\\d{1,3},\\d{1,30})");
    private static final Pattern POINT =
            Pattern.compile("POINT\\s*\\(\\s*" + DEGREES + "\\s+" + DEGREES + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal FULL_CIRCLE = BigDecimal.valueOf(360);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private DegreeText() {}

    static CellValue read(TargetField field, String text) {
        CellValue pair = pair(field, text);
        if (pair != null) {
            return pair;
        }
        return single(text)
                .map(degrees -> degrees.abs().compareTo(FULL_CIRCLE) > 0
                        ? CellValue.doubtful(FindingCode.PROJECTED_COORDINATES)
                        : CellValue.of(node(degrees)))
                .orElseGet(() -> CellValue.doubtful(FindingCode.UNKNOWN_VALUE));
    }

    private static Optional<BigDecimal> single(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(signed(new BigDecimal(number.group(1).replace(',', '.')), number.group(2)));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            String seconds = minutes.group(3) == null ? "0" : minutes.group(3).replace(',', '.');
            BigDecimal part = new BigDecimal(minutes.group(2))
                    .add(new BigDecimal(seconds).divide(SIXTY, MathContext.DECIMAL64))
                    .divide(SIXTY, MathContext.DECIMAL64);
            BigDecimal degrees = new BigDecimal(minutes.group(1)).add(part).setScale(6, RoundingMode.HALF_UP);
            return Optional.of(signed(degrees, minutes.group(4)));
        }
        return Optional.empty();
    }

    private static @Nullable CellValue pair(TargetField field, String text) {
        Matcher point = POINT.matcher(text);
        if (point.matches()) {
            return both(field, new BigDecimal(point.group(2)), new BigDecimal(point.group(1)));
        }
        for (Pattern pattern : new Pattern[] {PAIR, COMMAS}) {
            Matcher pair = pattern.matcher(text);
            if (pair.matches()) {
                BigDecimal first = new BigDecimal(pair.group(1).replace(',', '.'));
                BigDecimal second = new BigDecimal(pair.group(2).replace(',', '.'));
                // In one cell nobody says which is which; what leads to Germany is meant.
                boolean turned = Places.isInGermany(second.doubleValue(), first.doubleValue());
                return turned ? both(field, second, first) : both(field, first, second);
            }
        }
        return null;
    }

    private static CellValue both(TargetField field, BigDecimal latitude, BigDecimal longitude) {
        boolean first = field == TargetField.LOCATION_LATITUDE;
        TargetField other = first ? TargetField.LOCATION_LONGITUDE : TargetField.LOCATION_LATITUDE;
        return new CellValue(
                node(first ? latitude : longitude), Map.of(other, node(first ? longitude : latitude)), null);
    }

    private static BigDecimal signed(BigDecimal degrees, @Nullable String side) {
        return "S".equals(side) || "W".equals(side) ? degrees.negate() : degrees;
    }

    private static JsonNode node(BigDecimal degrees) {
        return JsonNodeFactory.instance.numberNode(degrees);
    }
}
