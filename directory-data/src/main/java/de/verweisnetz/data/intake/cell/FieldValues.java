package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.intake.hsds.ServiceStatus;
import de.verweisnetz.data.tabular.PlainCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one cell of a free table into what its field holds, as far as it is understood. */
public final class FieldValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("(\\d{1,9})(?:[.,]0{1,10})?");
    private static final Set<String> TRUE =
            Set.of("ja", "yes", "true", "wahr", "x", "1", "j", "y", "✓", "✔", "vorhanden");
    private static final Set<String> FALSE = Set.of("nein", "no", "false", "falsch", "0", "n", "-", "–", "keine");
    private static final Set<String> PARTLY =
            Set.of("teilweise", "eingeschränkt", "bedingt", "zum teil", "teils", "partially", "limited");

    private final ColumnMapping mapping;
    private final Map<String, Map<String, String>> translations = new TreeMap<>();

    public FieldValues(ColumnMapping mapping) {
        this.mapping = mapping;
        for (ColumnMapping.Column column : mapping.columns()) {
            Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.putAll(column.values());
            translations.put(column.header(), values);
        }
    }

    public CellValue value(TargetField field, String cell, @Nullable String header) {
        String text = translate(PlainCell.open(cell.strip()), header);
        return switch (field.shape()) {
            case TEXT -> CellValue.of(JSON.textNode(text));
            case ADDRESS -> AddressText.street(text);
            case POSTCODE -> AddressText.postcode(text);
            case TOWN -> AddressText.town(text);
            case COUNTRY -> CellValue.of(JSON.textNode(Countries.code(text).orElse(text)));
            case STATE -> state(text);
            case STATUS -> CellValue.of(ServiceStatus.of(text).map(JSON::textNode));
            case KREIS -> CellValue.of(AreaWords.load().kreis(text).map(JSON::textNode));
            case DEGREES -> DegreeText.read(field, text);
            case INTEGER -> CellValue.of(integer(text));
            case FLAG -> CellValue.of(flag(text).map(JSON::booleanNode));
            case DATE -> CellValue.of(DateText.read(text).map(date -> JSON.textNode(date.toString())));
            case CODE -> CellValue.of(code(field, text).map(JSON::textNode));
            case HOURS -> HoursText.read(text, weekday(field));
            case CODES -> list(header).read(text, each -> code(field, each).map(JSON::textNode));
            case SPOKEN -> list(header).read(text, each -> language(each, "SPOKEN"));
            case INTERPRETED -> list(header).read(text, each -> language(each, "INTERPRETED"));
            case AREA -> area(text, header);
            case DOCUMENTS -> list(header).texts(text, each -> JSON.objectNode().put("document", each));
            case TEXTS -> list(header).texts(text, JSON::textNode);
        };
    }

    /** "Land" may mean a Land or a country. */
    private static CellValue state(String text) {
        Optional<String> country = Countries.code(text).filter(code -> text.length() > 2);
        if (country.isPresent() && CodeWords.of(CodeListName.LAND).code(text).isEmpty()) {
            return new CellValue(null, Map.of(TargetField.LOCATION_COUNTRY, JSON.textNode(country.get())), null);
        }
        return CellValue.of(JSON.textNode(text));
    }

    private ListText list(@Nullable String header) {
        String separator = Optional.ofNullable(header)
                .flatMap(mapping::column)
                .map(ColumnMapping.Column::separator)
                .orElse(null);
        return new ListText(separator, part -> translate(part, header));
    }

    private String translate(String text, @Nullable String header) {
        return header == null
                ? text
                : translations.getOrDefault(header, Map.of()).getOrDefault(text, text);
    }

    /** {@code Landkreise Harburg und Stade} names its kind once for all. */
    private CellValue area(String text, @Nullable String header) {
        String several = text.replaceFirst("^(?i)(?:Land)?kreise\\s+", "");
        boolean districts = !several.equals(text);
        return list(header).read(several, each -> AreaWords.load()
                .area(districts ? "Kreis " + each : each)
                .or(() -> AreaWords.load().area(each))
                .map(JSON::textNode));
    }

    private static Optional<String> code(TargetField field, String text) {
        CodeListName list = field.codeList().orElseThrow();
        Optional<String> code = CodeWords.of(list).code(text);
        return list == CodeListName.FEATURE_STATE ? code.or(() -> feature(text)) : code;
    }

    private static Optional<String> feature(String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        if (PARTLY.contains(word) || word.startsWith("teilweise ")) {
            return Optional.of("PARTLY");
        }
        if (word.matches("(?:nicht|not) \\p{L}+")) {
            return Optional.of("NO");
        }
        boolean named = word.matches("barrierefrei|rollstuhlgerecht|rollstuhlgeeignet|wheelchair|accessible");
        return named ? Optional.of("YES") : flag(text).map(yes -> yes ? "YES" : "NO");
    }

    private static Optional<JsonNode> language(String text, String mode) {
        CodeWords words = CodeWords.of(CodeListName.LANGUAGE);
        return words.code(text)
                .or(() -> words.code(text.replaceFirst("\\s*\\(.*\\)$", "")))
                .map(code -> JSON.objectNode().put("code", code).put("mode", mode));
    }

    private static @Nullable String weekday(TargetField field) {
        return field == TargetField.OFFER_HOURS
                ? null
                : field.key().substring(field.key().length() - 2);
    }

    private static Optional<JsonNode> integer(String text) {
        var matcher = INTEGER.matcher(text);
        return matcher.matches()
                ? Optional.of(JSON.numberNode(new BigDecimal(matcher.group(1)).intValueExact()))
                : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        return TRUE.contains(word) || FALSE.contains(word) ? Optional.of(TRUE.contains(word)) : Optional.empty();
    }
}
