package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.duplicates.Folded;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether two values say the same to a reader: ids of children, spelling of numbers and order of lists do not count. */
final class Alike {
    private final Set<String> own;

    /**
     * @param own the ids of the two documents, which their children refer to
     */
    Alike(Set<String> own) {
        this.own = own;
    }

    boolean same(String field, JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray()) {
            return identities(field, one).equals(identities(field, other));
        }
        return content(one).equals(content(other));
    }

    Set<String> identities(String list, JsonNode elements) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> identity(list, element))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Equal for elements of which one is enough. */
    String identity(String list, JsonNode element) {
        return switch (list) {
            case "phones" -> phone(element);
            case "languages" -> element.path("code").asText(content(element)).strip();
            case "organization_identifiers" ->
                Folded.letters(element.path("identifier_scheme").asText()
                                + element.path("identifier_type").asText())
                        + "|"
                        + Folded.letters(element.path("identifier").asText());
            default -> content(element);
        };
    }

    private String phone(JsonNode phone) {
        var number = phone.path("number").asText();
        return Folded.phone(number).orElseGet(() -> Folded.letters(number)) + "/"
                + phone.path("extension").asText();
    }

    private String content(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var fields = new TreeMap<String, String>();
            object.properties().forEach(field -> {
                if (!isOwnId(field.getKey(), field.getValue())) {
                    fields.put(field.getKey(), content(field.getValue()));
                }
            });
            return fields.toString();
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(this::content)
                    .toList()
                    .toString();
        }
        return node.isTextual() ? node.asText().strip().replaceAll("\\s+", " ") : node.toString();
    }

    private boolean isOwnId(String name, JsonNode value) {
        return name.equals("id") || name.endsWith("_id") && own.contains(value.asText());
    }
}
