package de.verweisnetz.data.standard;

import static de.verweisnetz.data.standard.Derived.german;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.seed.TopicTaxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The standard fields of a service. */
final class ServiceFields {
    private static final String OWNER = "service_id";
    private static final String EVERYBODY = "ALL";

    private ServiceFields() {}

    /** What the service itself says. */
    static void fill(ObjectNode service) {
        JsonNode profile = german(service);
        topics(service, profile.path("topics"));
        target(service, profile.path("target_group"));
        program(service, profile.path("programme").asText());
        String cost = profile.path("cost").asText();
        if (!cost.isEmpty()) {
            Derived.text(service, "fees_description", Derived.label(CodeListName.COST, cost));
        }
        if (cost.equals("FREE")) {
            Derived.list(
                    service,
                    "cost_options",
                    list -> list.add(Derived.part(service, OWNER, "cost")
                            .put("option", Derived.label(CodeListName.COST, cost))
                            .put("currency", "EUR")
                            .put("amount", 0)));
        }
    }

    /** What all its offers say together. */
    static void fillFromOffers(ObjectNode service, JsonNode offers) {
        List<JsonNode> profiles = StreamSupport.stream(offers.spliterator(), false)
                .map(Derived::german)
                .toList();
        Derived.list(service, "languages", list -> languages(profiles, true)
                .forEach(language -> list.add(Languages.entry(service, OWNER, language))));
        Derived.text(
                service,
                "interpretation_services",
                languages(profiles, false).stream()
                        .map(language -> Languages.name(language.path("code").asText()))
                        .collect(Collectors.joining(", ")));
        Derived.list(service, "required_documents", list -> documents(profiles)
                .forEach(document -> list.add(
                        Derived.part(service, OWNER, "document", document).put("document", document))));
        CapacityFields.fill(service, profiles);
        profiles.stream()
                .map(profile -> profile.path("verified_on").asText())
                .filter(day -> !day.isEmpty())
                .min(String::compareTo)
                .ifPresent(day -> Derived.text(service, "assured_date", day));
    }

    private static void topics(ObjectNode service, JsonNode topics) {
        if (Derived.isEmpty(topics)
                || service.has("attributes") && !service.get("attributes").isArray()) {
            return;
        }
        ArrayNode attributes = service.withArrayProperty("attributes");
        Set<String> known = new HashSet<>();
        attributes.forEach(attribute -> known.add(term(attribute)));
        for (JsonNode topic : topics) {
            TopicTaxonomy.term(topic.asText())
                    .filter(term -> known.add(term.path("id").asText()))
                    .ifPresent(term -> attributes.add(attribute(service, term)));
        }
        if (attributes.isEmpty()) {
            service.remove("attributes");
        }
    }

    private static String term(JsonNode attribute) {
        return attribute
                .path("taxonomy_term_id")
                .asText(attribute.at("/taxonomy_term/id").asText());
    }

    private static ObjectNode attribute(ObjectNode service, ObjectNode term) {
        return Derived.part(service, "link_id", "topic", term.path("code").asText())
                .put("link_entity", "service")
                .put("link_type", "topic")
                .put("label", term.path("name").asText())
                .<ObjectNode>set("taxonomy_term_id", term.get("id"))
                .set("taxonomy_term", term);
    }

    private static void target(ObjectNode service, JsonNode group) {
        if (group.path("age_from").isNumber() && !service.has("minimum_age")) {
            service.set("minimum_age", group.get("age_from"));
        }
        if (group.path("age_to").isNumber() && !service.has("maximum_age")) {
            service.set("maximum_age", group.get("age_to"));
        }
        Derived.text(
                service,
                "eligibility_description",
                Stream.of(
                                words(CodeListName.GENDER, group.path("gender")),
                                words(CodeListName.ORIGIN, group.path("origin")),
                                words(CodeListName.SECTOR, group.path("sector")))
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private static String words(CodeListName list, JsonNode code) {
        String text = code.asText();
        return text.isEmpty() || text.equals(EVERYBODY) ? "" : Derived.label(list, text);
    }

    private static void program(ObjectNode service, String programme) {
        if (programme.isEmpty() || service.has("program") || service.has("program_id")) {
            return;
        }
        // One programme of one organisation is one program, however many services are paid from it.
        ObjectNode program = service.objectNode()
                .put("id", Derived.id(service.objectNode().put("id", owner(service)), "programme", programme));
        if (service.has("organization_id")) {
            program.set("organization_id", service.get("organization_id"));
        }
        program.put("name", programme).put("description", programme);
        service.set("program_id", program.get("id"));
        service.set("program", program);
    }

    private static String owner(ObjectNode service) {
        return service.path("organization_id").asText(service.path("id").asText());
    }

    /** Each language once, without hours: those differ from offer to offer. */
    private static List<JsonNode> languages(List<JsonNode> profiles, boolean spoken) {
        Map<String, JsonNode> languages = new LinkedHashMap<>();
        for (JsonNode profile : profiles) {
            JsonNode all = profile.path("languages");
            for (JsonNode language : spoken ? Languages.spoken(all) : Languages.interpreted(all)) {
                String code = language.path("code").asText();
                languages.putIfAbsent(code, ((ObjectNode) language.deepCopy()).retain("code", "mode"));
            }
        }
        return new ArrayList<>(languages.values());
    }

    private static Set<String> documents(List<JsonNode> profiles) {
        Set<String> documents = new TreeSet<>();
        profiles.forEach(profile -> profile.path("documents").forEach(each -> documents.add(each.asText())));
        return documents;
    }
}
