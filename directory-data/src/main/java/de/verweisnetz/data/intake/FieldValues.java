package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.verweisnetz.data.codelist.CodeListName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one cell of a free table into what its field holds; empty where it is not understood. */
final class FieldValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|\\r\\n]+|\\s+(?:und|and|&)\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,30})?");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern AREA = Pattern.compile("\\d{2}|\\d{5}|\\d{8}");
    private static final Set<String> TRUE = Set.of("ja", "yes", "true", "wahr", "x", "1", "j", "y", "✓");
    private static final Set<String> FALSE = Set.of("nein", "no", "false", "falsch", "0", "n", "-");
    private static final Set<String> NATIONWIDE =
            Set.of("nationwide", "bundesweit", "deutschlandweit", "deutschland", "bundesgebiet");

    private final ColumnMapping mapping;
    private final Map<String, Map<String, String>> translations = new TreeMap<>();

    FieldValues(ColumnMapping mapping) {
        this.mapping = mapping;
        for (ColumnMapping.Column column : mapping.columns()) {
            Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.putAll(column.values());
            translations.put(column.header(), values);
        }
    }

    Optional<JsonNode> value(TargetField field, String cell, @Nullable String header) {
        String text = translate(cell.strip(), header);
        return switch (field.shape()) {
            case TEXT -> Optional.of(JSON.textNode(text));
            case NUMBER -> number(text);
            case INTEGER -> integer(text);
            case FLAG -> flag(text);
            case DATE -> date(text);
            case CODE -> code(field, text).map(JSON::textNode);
            case CODES -> list(text, header, each -> code(field, each).map(JSON::textNode));
            case SPOKEN -> list(text, header, each -> language(each, "SPOKEN"));
            case INTERPRETED -> list(text, header, each -> language(each, "INTERPRETED"));
            case AREA -> list(text, header, FieldValues::area);
            case HOURS -> HoursText.parse(text, weekday(field)).map(JsonNode.class::cast);
        };
    }

    private String translate(String text, @Nullable String header) {
        return header == null
                ? text
                : translations.getOrDefault(header, Map.of()).getOrDefault(text, text);
    }

    private Optional<JsonNode> list(
            String text, @Nullable String header, Function<String, Optional<? extends JsonNode>> one) {
        Optional<? extends JsonNode> whole = one.apply(text);
        ArrayNode list = JSON.arrayNode();
        if (whole.isPresent()) {
            return Optional.of(list.add(whole.get()));
        }
        List<String> parts = split(text, header);
        for (String part : parts) {
            Optional<? extends JsonNode> value = one.apply(translate(part, header));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            list.add(value.get());
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private List<String> split(String text, @Nullable String header) {
        String separator = Optional.ofNullable(header)
                .flatMap(mapping::column)
                .map(ColumnMapping.Column::separator)
                .orElse(null);
        Pattern pattern = separator == null ? SEPARATOR : Pattern.compile(Pattern.quote(separator));
        return Stream.of(pattern.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<String> code(TargetField field, String text) {
        return CodeWords.of(field.codeList().orElseThrow()).code(text);
    }

    private static Optional<JsonNode> language(String text, String mode) {
        return CodeWords.of(CodeListName.LANGUAGE)
                .code(text)
                .map(code -> JSON.objectNode().put("code", code).put("mode", mode));
    }

    private static Optional<JsonNode> area(String text) {
        if (NATIONWIDE.contains(text.toLowerCase(Locale.GERMAN))) {
            return Optional.of(JSON.textNode("NATIONWIDE"));
        }
        if (AREA.matcher(text).matches()) {
            return Optional.of(JSON.textNode(text));
        }
        return CodeWords.of(CodeListName.LAND).code(text).map(JSON::textNode);
    }

    private static @Nullable String weekday(TargetField field) {
        return field == TargetField.OFFER_HOURS
                ? null
                : field.key().substring(field.key().length() - 2);
    }

    private static Optional<JsonNode> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(JSON.numberNode(new BigDecimal(text.replace(',', '.'))))
                : Optional.empty();
    }

    private static Optional<JsonNode> integer(String text) {
        return INTEGER.matcher(text).matches()
                ? Optional.of(JSON.numberNode(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<JsonNode> flag(String text) {
        String word = text.toLowerCase(Locale.GERMAN);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return Optional.of(JSON.booleanNode(TRUE.contains(word)));
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> date(String text) {
        Matcher german = DATE.matcher(text);
        try {
            LocalDate date = german.matches()
                    ? LocalDate.of(
                            Integer.parseInt(german.group(3)),
                            Integer.parseInt(german.group(2)),
                            Integer.parseInt(german.group(1)))
                    : LocalDate.parse(text);
            return Optional.of(JSON.textNode(date.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
