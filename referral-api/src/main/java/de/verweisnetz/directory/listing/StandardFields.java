package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.document.OfferDocuments;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a document says in the words of HSDS 3.1 alone, as directories do that do not know the German profile.
 *
 * <p>The offer's own lists count before those of its service, and these before those of its place.
 */
final class StandardFields {
    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, String> TOPICS = topics();

    private final OfferDocuments documents;

    StandardFields(OfferDocuments documents) {
        this.documents = documents;
    }

    void writeTo(ObjectNode facts) {
        facts.put("centre_type", "OTHER");
        put(facts, "languages", spoken());
        put(facts, "topics", termCodes());
        put(facts, "hours", new WeeklySchedules(first("schedules")).hours());
        contact().ifPresent(contact -> facts.set("client_contact", contact));
        targetGroup().ifPresent(target -> facts.set("target_group", target));
        text(documents.service(), "assured_date").ifPresent(date -> facts.put("verified_on", date));
    }

    private ArrayNode spoken() {
        var codes = new LinkedHashSet<String>();
        first("languages").forEach(language -> Stream.of("code", "name")
                .flatMap(field -> text(language, field).stream())
                .map(word -> LANGUAGES.get(word.toLowerCase(Locale.ROOT)))
                .filter(code -> code != null)
                .findFirst()
                .ifPresent(codes::add));
        var spoken = JsonNodeFactory.instance.arrayNode();
        codes.forEach(code -> spoken.addObject().put("code", code).put("mode", "SPOKEN"));
        return spoken;
    }

    /** Topics of this network; terms of other taxonomies are found by their words only. */
    private ArrayNode termCodes() {
        var codes = new LinkedHashSet<String>();
        Stream.of(documents.offer(), documents.service(), documents.organization())
                .flatMap(document -> elements(document.path("attributes")))
                .map(attribute -> TOPICS.get(attribute.path("taxonomy_term_id").asText()))
                .filter(code -> code != null)
                .forEach(codes::add);
        var list = JsonNodeFactory.instance.arrayNode();
        codes.forEach(list::add);
        return list;
    }

    private Optional<ObjectNode> contact() {
        var contact = JsonNodeFactory.instance.objectNode();
        elements(first("phones"))
                .filter(phone ->
                        !Set.of("fax", "text").contains(phone.path("type").asText("")))
                .flatMap(phone -> text(phone, "number").stream())
                .findFirst()
                .ifPresent(number -> contact.put("phone", number));
        Stream.of(documents.service(), documents.organization())
                .flatMap(document -> text(document, "email").stream())
                .findFirst()
                .ifPresent(email -> contact.put("email", email));
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    private Optional<ObjectNode> targetGroup() {
        var target = JsonNodeFactory.instance.objectNode();
        age("minimum_age", "age_from", target);
        age("maximum_age", "age_to", target);
        return target.isEmpty() ? Optional.empty() : Optional.of(target);
    }

    private void age(String field, String name, ObjectNode target) {
        var age = documents.service().path(field);
        if (age.isNumber()) {
            target.put(name, age.intValue());
        }
    }

    private JsonNode first(String list) {
        return Stream.of(documents.offer(), documents.service(), documents.location())
                .map(document -> document.path(list))
                .filter(found -> found.isArray() && !found.isEmpty())
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::missingNode);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Optional<String> text(JsonNode from, String field) {
        return Optional.of(from.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static void put(ObjectNode facts, String field, ArrayNode list) {
        if (!list.isEmpty()) {
            facts.set(field, list);
        }
    }

    /** Codes of two and three letters, and names in German, English and the language itself, to ISO 639-1. */
    private static Map<String, String> languages() {
        var known = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.forLanguageTag(code);
            if (code.length() == 2) {
                List.of(
                                code,
                                language.getISO3Language(),
                                language.getDisplayLanguage(Locale.GERMAN),
                                language.getDisplayLanguage(Locale.ENGLISH),
                                language.getDisplayLanguage(language))
                        .forEach(name -> known.putIfAbsent(name.toLowerCase(Locale.ROOT), code));
            }
        }
        return Map.copyOf(known);
    }

    private static Map<String, String> topics() {
        var topics = new HashMap<String, String>();
        CodeLists.load()
                .topics()
                .codes()
                .forEach(topic -> topics.put(TopicTaxonomy.termId(topic.code()).toString(), topic.code()));
        return Map.copyOf(topics);
    }
}
