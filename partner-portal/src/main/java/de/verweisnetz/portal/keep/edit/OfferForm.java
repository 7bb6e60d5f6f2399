package de.verweisnetz.portal.keep.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a document that people change most, as a form, and the merge patch that a form means. */
final class OfferForm {
    /** Fields of one line or one text, by name of the form's field: the pointer into the document. */
    private static final Map<String, Map<String, String>> TEXTS = Map.of(
            "service_at_location",
            Map.of(
                    "description", "/description",
                    "client_phone", "/verweisnetz/client_contact/phone",
                    "client_email", "/verweisnetz/client_contact/email",
                    "referral_phone", "/verweisnetz/referral_contact/phone",
                    "referral_email", "/verweisnetz/referral_contact/email",
                    "booking_url", "/verweisnetz/booking_url",
                    "valid_until", "/verweisnetz/valid_until"),
            "service",
            Map.of(
                    "name", "/name",
                    "description", "/description",
                    "email", "/email",
                    "url", "/url",
                    "fees_description", "/fees_description"),
            "organization",
            Map.of("name", "/name", "description", "/description", "email", "/email", "website", "/website"),
            "location",
            Map.of("name", "/name", "description", "/description", "transportation", "/transportation"));

    /** Choices of several codes. */
    private static final Map<String, Map<String, String>> CODES = Map.of(
            "service_at_location",
            Map.of("accepts_referrals", "/verweisnetz/accepts_referrals", "channels", "/verweisnetz/channels"),
            "service",
            Map.of("topics", "/verweisnetz/topics"));

    /** Lists with a row an entry. */
    private static final Map<String, String> ROWS = Map.of(
            "languages", "/verweisnetz/languages",
            "hours", "/verweisnetz/hours",
            "phone_hours", "/verweisnetz/phone_hours");

    private OfferForm() {}

    static boolean knows(String kind) {
        return TEXTS.containsKey(kind);
    }

    /** The form as the document fills it. */
    static Form filled(String kind, ObjectNode document) {
        return new Form(values(kind, document));
    }

    static Map<String, List<String>> values(String kind, ObjectNode document) {
        Map<String, List<String>> values = new HashMap<>();
        texts(kind).forEach((field, pointer) -> {
            if (document.at(pointer).isTextual()) {
                values.put(field, List.of(document.at(pointer).asText()));
            }
        });
        codes(kind).forEach((field, pointer) -> values.put(field, strings(document.at(pointer))));
        if (kind.equals("service_at_location")) {
            ROWS.forEach((list, pointer) -> WeekRows.fill(list, document.at(pointer), values));
        }
        return values;
    }

    /** What the form changes, as a merge patch; what it cannot read is rejected in the form. */
    static ObjectNode patch(String kind, ObjectNode document, Form form, Texts t) {
        ObjectNode patch = document.objectNode();
        texts(kind).forEach((field, pointer) -> {
            String sent = form.value(field).replace("\r\n", "\n");
            if (!sent.equals(document.at(pointer).asText().strip())) {
                put(patch, pointer, sent.isEmpty() ? patch.nullNode() : patch.textNode(sent));
            }
        });
        codes(kind).forEach((field, pointer) -> {
            List<String> before = strings(document.at(pointer));
            List<String> now = chosen(before, form.all(field));
            if (!now.equals(before)) {
                ArrayNode list = patch.arrayNode();
                now.forEach(list::add);
                put(patch, pointer, list);
            }
        });
        if (kind.equals("service_at_location")) {
            ROWS.forEach((list, pointer) -> putRows(patch, document.at(pointer), pointer, new WeekRows(list, form, t)));
        }
        return patch;
    }

    private static void putRows(ObjectNode patch, JsonNode before, String pointer, WeekRows rows) {
        ArrayNode now = rows.read(before);
        boolean same = now.equals(before) || (now.isEmpty() && before.isEmpty());
        if (!same) {
            put(patch, pointer, now.isEmpty() ? patch.nullNode() : now);
        }
    }

    /** The form with one more row where its button asked for it, otherwise none. */
    static Optional<Form> longer(Form form) {
        return ROWS.keySet().stream()
                .filter(list -> form.has("add", list))
                .map(list -> WeekRows.withOneMore(list, form))
                .findFirst();
    }

    /** The field of the form that a pointer of the API leads to; the empty name where none does. */
    static String field(String kind, String pointer) {
        return Stream.of(texts(kind), codes(kind), ROWS)
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> pointer.equals(field.getValue()) || pointer.startsWith(field.getValue() + "/"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> texts(String kind) {
        return TEXTS.getOrDefault(kind, Map.of());
    }

    private static Map<String, String> codes(String kind) {
        return CODES.getOrDefault(kind, Map.of());
    }

    /** What is chosen, in the order of before: that of the boxes on the page says nothing. */
    private static List<String> chosen(List<String> before, List<String> sent) {
        return Stream.concat(before.stream().filter(sent::contains), sent.stream())
                .distinct()
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }

    private static void put(ObjectNode patch, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/");
        ObjectNode at = patch;
        for (String name : Arrays.copyOf(names, names.length - 1)) {
            at = at.withObjectProperty(name);
        }
        at.set(names[names.length - 1], value);
    }
}
