package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A look at one object inside a record: reads its fields and reports what is wrong with them at their pointer. */
final class Inspection {
    // UUID.fromString accepts shortened groups.
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final String MASK = "…";
    private static final Set<FindingCode> TELLS_NO_VALUE = EnumSet.of(
            FindingCode.REQUIRED,
            FindingCode.RECOMMENDED,
            FindingCode.DUPLICATE_ID,
            FindingCode.DANGLING_REFERENCE,
            FindingCode.NOT_A_UUID);

    private final EntityKind kind;
    private final @Nullable String id;
    private final String pointer;
    private final JsonNode node;
    private final boolean masked;
    private final Consumer<Finding> findings;

    private Inspection(
            EntityKind kind,
            @Nullable String id,
            String pointer,
            JsonNode node,
            boolean masked,
            Consumer<Finding> findings) {
        this.kind = kind;
        this.id = id;
        this.pointer = pointer;
        this.node = node;
        this.masked = masked;
        this.findings = findings;
    }

    /** A record at a pointer; where it is a SECRET place, no finding will tell a value of it. */
    static Inspection of(EntityKind kind, String pointer, ObjectNode node, Consumer<Finding> findings) {
        String id = node.path("id").isTextual() ? node.path("id").asText() : null;
        boolean secret = kind == EntityKind.LOCATION && SecretPlace.isSecret(node);
        return new Inspection(kind, id, pointer, node, secret, findings);
    }

    /** The same object, where what is wrong does not keep the record out. */
    Inspection lenient() {
        return new Inspection(kind, id, pointer, node, masked, finding -> findings.accept(finding.asWarning()));
    }

    void report(String field, FindingCode code, Object... arguments) {
        String at = field.isEmpty() ? pointer : pointer + "/" + field;
        boolean mask = masked && !TELLS_NO_VALUE.contains(code);
        List<String> texts = Stream.of(arguments)
                .map(each -> mask ? MASK : String.valueOf(each))
                .toList();
        findings.accept(new Finding(kind, id, at, code, texts));
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    List<String> names() {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The text of a field; reports and yields nothing where there is something else, yields nothing when absent. */
    Optional<String> text(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            report(field, FindingCode.NOT_A_TEXT);
            return Optional.empty();
        }
        return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }

    Optional<Integer> number(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            report(field, FindingCode.NOT_A_NUMBER);
            return Optional.empty();
        }
        return Optional.of(value.asInt());
    }

    /** Reports fields without which the object is of no use. */
    void required(String... fields) {
        missing(FindingCode.REQUIRED, fields);
    }

    /** Reports fields that a good entry has. */
    void recommended(String... fields) {
        missing(FindingCode.RECOMMENDED, fields);
    }

    private void missing(FindingCode code, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            boolean empty = value.isTextual() ? value.asText().isBlank() : value.isContainerNode() && value.isEmpty();
            if (value.isMissingNode() || value.isNull() || empty) {
                report(field, code, field);
            }
        }
    }

    /** Reports contacts that cannot be right, wherever in the object they stand; without what they are. */
    void contacts() {
        ContactFormats.malformed(node)
                .forEach(contact -> report(contact.pointer().substring(1), contact.code()));
    }

    void uuid(String field) {
        text(field).filter(text -> !UUID.matcher(text).matches()).ifPresent(text -> {
            report(field, FindingCode.NOT_A_UUID, text);
        });
    }

    void code(String field, CodeListName list) {
        text(field).ifPresent(text -> requireCode(field, text, list));
    }

    /** The texts of a list field; everything that is no text is reported. */
    List<String> texts(String field) {
        JsonNode list = node.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            report(field, FindingCode.NOT_A_LIST);
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isTextual()) {
                report(field + "/" + i, FindingCode.NOT_A_TEXT);
            }
        }
        return list.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    void codes(String field, CodeListName list) {
        List<String> texts = texts(field);
        for (int i = 0; i < texts.size(); i++) {
            requireCode(field + "/" + i, texts.get(i), list);
        }
    }

    /** The objects of a list field, each as an inspection at its own pointer. */
    List<Inspection> objects(String field) {
        JsonNode list = node.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            report(field, FindingCode.NOT_A_LIST);
            return List.of();
        }
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .flatMap(i -> child(field + "/" + i, list.get(i)).stream())
                .toList();
    }

    Optional<Inspection> object(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : child(field, value);
    }

    Optional<LocalDate> date(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                report(field, FindingCode.BAD_DATE, text);
                return Optional.empty();
            }
        });
    }

    /** One opening: a weekday and two times, both needed, the first before the second. */
    void opening() {
        required("weekday", "opens_at", "closes_at");
        code("weekday", CodeListName.WEEKDAY);
        Optional<LocalTime> opens = time("opens_at");
        Optional<LocalTime> closes = time("closes_at");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            report("", FindingCode.HOURS_REVERSED, opens.get(), closes.get());
        }
    }

    private Optional<LocalTime> time(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(LocalTime.parse(text, TIME));
            } catch (DateTimeParseException e) {
                report(field, FindingCode.BAD_TIME, text);
                return Optional.empty();
            }
        });
    }

    private void requireCode(String field, String code, CodeListName list) {
        if (!CodeLists.load().list(list).contains(code)) {
            report(field, FindingCode.UNKNOWN_CODE, code, list.key());
        }
    }

    private Optional<Inspection> child(String field, JsonNode value) {
        if (!value.isObject()) {
            report(field, FindingCode.NOT_AN_OBJECT);
            return Optional.empty();
        }
        return Optional.of(new Inspection(kind, id, pointer + "/" + field, value, masked, findings));
    }
}
