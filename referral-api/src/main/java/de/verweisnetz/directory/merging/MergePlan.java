package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.DuplicateComparison.ComparedField;
import de.verweisnetz.directory.MergeChoice;
import de.verweisnetz.platform.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What two documents of one kind have, and the one document that choices make of them. */
final class MergePlan {
    private static final String VISIBILITY = "address_visibility";
    private static final List<String> HIDDEN = List.of("PUBLIC", "ON_REQUEST", "SECRET");

    private final EntityKind kind;
    private final ObjectNode keep;
    private final ObjectNode absorb;
    private final boolean takeOver;
    private final Alike alike;
    private final List<MergeField> fields = new ArrayList<>();

    /**
     * @param takeOver whether anything of the absorbed document may go into the survivor
     */
    MergePlan(EntityKind kind, ObjectNode keep, ObjectNode absorb, boolean takeOver) {
        this.kind = kind;
        this.keep = keep;
        this.absorb = absorb;
        this.takeOver = takeOver;
        this.alike = new Alike(Set.of(id(keep), id(absorb)));
        collect("", keep, absorb);
        collect(Profile.PROPERTY, keep.path(Profile.PROPERTY), absorb.path(Profile.PROPERTY));
    }

    List<ComparedField> fields() {
        return fields.stream()
                .map(field -> new ComparedField(
                        field.pointer(),
                        field.keep(),
                        field.absorb(),
                        field.same(),
                        field.proposal(takeOver),
                        field.choices(takeOver)))
                .toList();
    }

    /** Choices that are none: of a field that neither has, that is decided, or that does not allow this. */
    List<FieldError> refused(Map<String, MergeChoice> choices) {
        var allowed = fields.stream().collect(Collectors.toMap(MergeField::pointer, field -> field.choices(takeOver)));
        return choices.entrySet().stream()
                .filter(choice ->
                        !allowed.getOrDefault(choice.getKey(), List.of()).contains(choice.getValue()))
                // The field name of an error is not echoed unless it is one of the documents'.
                .map(choice -> FieldError.at(
                        allowed.containsKey(choice.getKey())
                                ? "/fields/"
                                        + choice.getKey().replace("~", "~0").replace("/", "~1")
                                : "/fields",
                        "not-to-choose"))
                .distinct()
                .toList();
    }

    /** The survivor; what of it referred to the absorbed document refers to itself. */
    ObjectNode merged(Map<String, MergeChoice> choices) {
        var result = keep.deepCopy();
        for (var field : fields) {
            var choice = choices.getOrDefault(field.pointer(), field.proposal(takeOver));
            if (!field.isDecided() && choice != MergeChoice.KEEP) {
                var value = choice == MergeChoice.ABSORB ? field.absorb() : united(field);
                put(owner(result, field.owner()), field.name(), value);
            }
        }
        if (kind == EntityKind.LOCATION) {
            hide(result);
        }
        return new References(kind, id(absorb), id(keep)).turned(result);
    }

    /** Of two visibilities the more hidden; a place that says nothing is as good as secret. */
    String visibility() {
        return HIDDEN.get(Math.max(hidden(keep), hidden(absorb)));
    }

    private void collect(String owner, JsonNode ofKeep, JsonNode ofAbsorb) {
        var names = new LinkedHashSet<String>();
        ofKeep.fieldNames().forEachRemaining(names::add);
        ofAbsorb.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var own = ofKeep.get(name);
            var other = ofAbsorb.get(name);
            boolean opened = owner.isEmpty()
                    && name.equals(Profile.PROPERTY)
                    && (own == null || own.isObject())
                    && (other == null || other.isObject());
            if (!opened) {
                boolean same = own != null && other != null && alike.same(name, own, other);
                fields.add(new MergeField(owner, name, own, other, same));
            }
        }
    }

    private ArrayNode united(MergeField field) {
        var elements = JsonNodeFactory.instance.arrayNode();
        var known = new HashSet<String>();
        for (var list : List.of(Objects.requireNonNull(field.keep()), Objects.requireNonNull(field.absorb()))) {
            for (var element : list) {
                if (known.add(alike.identity(field.name(), element))) {
                    elements.add(withOwnId(element, elements));
                }
            }
        }
        return elements;
    }

    /** Children of two documents may bear the same id. */
    private JsonNode withOwnId(JsonNode element, ArrayNode others) {
        var id = element.path("id").asText();
        boolean taken = !id.isEmpty()
                && StreamSupport.stream(others.spliterator(), false)
                        .anyMatch(other -> other.path("id").asText().equals(id));
        if (!taken) {
            return element;
        }
        var copy = ((ObjectNode) element).deepCopy();
        var seed = id(absorb) + "/" + id;
        return copy.put(
                "id",
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private void hide(ObjectNode place) {
        if (HIDDEN.contains(SecretPlace.visibility(keep)) || HIDDEN.contains(SecretPlace.visibility(absorb))) {
            owner(place, Profile.PROPERTY).put(VISIBILITY, visibility());
        }
    }

    private static int hidden(ObjectNode place) {
        int step = HIDDEN.indexOf(SecretPlace.visibility(place));
        return step < 0 ? HIDDEN.size() - 1 : step;
    }

    private static ObjectNode owner(ObjectNode document, String owner) {
        if (owner.isEmpty()) {
            return document;
        }
        return document.get(owner) instanceof ObjectNode object ? object : document.putObject(owner);
    }

    private static void put(ObjectNode owner, String name, @Nullable JsonNode value) {
        if (value == null) {
            owner.remove(name);
        } else {
            owner.set(name, value.deepCopy());
        }
    }

    private static String id(ObjectNode document) {
        return document.path("id").asText();
    }
}
