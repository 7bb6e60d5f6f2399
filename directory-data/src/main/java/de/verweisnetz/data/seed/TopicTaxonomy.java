package de.verweisnetz.data.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The topics as an HSDS taxonomy; ids follow from the codes, so that every node publishes the same ones. */
public final class TopicTaxonomy {
    private static final String NAME = "Verweisnetz Themen";
    private static final String VERSION = "1";

    private TopicTaxonomy() {}

    public static UUID id() {
        return named("taxonomy");
    }

    public static UUID termId(String topic) {
        return named("term/" + topic);
    }

    public static ObjectNode taxonomy() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id().toString())
                .put("name", NAME)
                .put("description", "Themen der Verweisberatung in zwei Ebenen.")
                .put("version", VERSION);
    }

    /** One term for each topic, parents first. */
    public static List<ObjectNode> terms() {
        return CodeLists.load().topics().codes().stream()
                .map(TopicTaxonomy::term)
                .toList();
    }

    /** The term of one topic, if there is such a topic. */
    public static Optional<ObjectNode> term(String topic) {
        return CodeLists.load().topics().find(topic).map(TopicTaxonomy::term);
    }

    private static ObjectNode term(Code topic) {
        ObjectNode term = JsonNodeFactory.instance
                .objectNode()
                .put("id", termId(topic.code()).toString())
                .put("code", topic.code())
                .put("name", topic.label(Locale.GERMAN))
                .put("description", topic.label(Locale.ENGLISH))
                .put("language", "de")
                .put("taxonomy", NAME)
                .put("taxonomy_id", id().toString());
        if (topic.parent() != null) {
            term.put("parent_id", termId(topic.parent()).toString());
        }
        return term;
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("verweisnetz/topics/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
