package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.HsdsQuery;
import de.verweisnetz.directory.HsdsQuery.Depth;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.rest.QueryFields;
import java.lang.reflect.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asks of the public directory, in the query or in a body; every value that makes no sense is named. */
final class HsdsAsked {
    private static final int MOST_ON_A_PAGE = 100;
    private static final int USUAL_PAGE = 25;
    private static final int LAST_PAGE = 10_000_000;
    private static final int LONGEST_SEARCH = 200;
    private static final int FARTHEST_METRES = 1_000_000;
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> inBody = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param parameters an object whose fields are query parameters
     */
    HsdsAsked(Object parameters) {
        QueryFields.of(parameters.getClass()).forEach(field -> {
            var name = QueryFields.name(field);
            known.add(name);
            keep(name, value(field, parameters));
        });
    }

    HsdsAsked(Object parameters, @Nullable ObjectNode body) {
        this(parameters);
        if (body != null) {
            body.properties().forEach(field -> {
                inBody.add(field.getKey());
                if (!known.contains(field.getKey())) {
                    refuse(field.getKey(), "unknown-field");
                } else if (!field.getValue().isValueNode() || field.getValue().isNull()) {
                    refuse(field.getKey(), "invalid");
                } else if (values.containsKey(field.getKey())) {
                    refuse(field.getKey(), "twice");
                } else {
                    keep(field.getKey(), field.getValue().asText());
                }
            });
        }
    }

    /** What is asked for; a problem that names everything that makes no sense. */
    HsdsQuery query() {
        var query = new HsdsQuery(
                search(),
                read("taxonomy_term_id", UUID::fromString),
                read("taxonomy_id", UUID::fromString),
                read("organization_id", UUID::fromString),
                read("modified_after", HsdsAsked::time),
                read("postcode", HsdsAsked::postcode),
                values.containsKey("proximity") ? number("proximity", 0, FARTHEST_METRES) : null,
                flag("top_only"),
                read("parent_id", UUID::fromString),
                depth());
        if (values.containsKey("proximity") && !values.containsKey("postcode")) {
            refuse("proximity", "needs-postcode");
        }
        page();
        perPage();
        isStream();
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION, errors.stream().distinct().toList());
        }
        return query;
    }

    int page() {
        return number("page", 1, LAST_PAGE);
    }

    int perPage() {
        return number("per_page", USUAL_PAGE, MOST_ON_A_PAGE);
    }

    boolean isStream() {
        var format = values.getOrDefault("format", "json");
        if (!format.equals("json") && !format.equals("ndjson")) {
            refuse("format", "unknown-code");
        }
        return format.equals("ndjson");
    }

    /** Ids and dates of everything there is, unless pages are asked for. */
    boolean isAllOnOnePage() {
        return flag("minimal") && !values.containsKey("per_page") && !values.containsKey("page");
    }

    /** Everything that decides over the content, in a fixed order. */
    String words() {
        return new java.util.TreeMap<>(values).toString();
    }

    private Depth depth() {
        if (flag("minimal")) {
            return Depth.MINIMAL;
        }
        if (flag("full_service")) {
            return Depth.FULL_SERVICES;
        }
        return flag("full") ? Depth.FULL : Depth.LISTED;
    }

    private @Nullable String search() {
        var text = values.get("search");
        if (text != null && text.length() > LONGEST_SEARCH) {
            errors.add(
                    inBody.contains("search")
                            ? FieldError.at("/search", "size", LONGEST_SEARCH)
                            : new FieldError(null, "search", "size", LONGEST_SEARCH));
        }
        return text == null || text.isBlank() ? null : text;
    }

    private boolean flag(String name) {
        var text = values.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            refuse(name, "format");
        }
        return text.equals("true");
    }

    /** A number from 1 to the limit. */
    private int number(String name, int usual, int limit) {
        var number = read(name, Integer::valueOf);
        if (number == null) {
            return usual;
        }
        if (number < 1 || number > limit) {
            errors.add(
                    inBody.contains(name)
                            ? FieldError.at("/" + name, "range", limit)
                            : new FieldError(null, name, "range", limit));
        }
        return number;
    }

    private <T> @Nullable T read(String name, Function<String, T> reader) {
        var text = values.get(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(name, "format");
            return null;
        }
    }

    private void keep(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private void refuse(String name, String code) {
        errors.add(inBody.contains(name) ? FieldError.at("/" + name, code) : FieldError.parameter(name, code));
    }

    private static String postcode(String text) {
        if (!POSTCODE.matcher(text).matches()) {
            throw new IllegalArgumentException("No postcode");
        }
        return text;
    }

    /** With its offset, or a date alone. A plus that nobody escaped arrives as a blank. */
    private static Instant time(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String value(Field field, Object parameters) {
        try {
            return (String) field.get(parameters);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
