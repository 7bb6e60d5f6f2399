package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what counsellors may see of an offer out of its documents.
 *
 * <p>A field of another type than the profile says is left out, so that one mistake in a foreign file does not hide a
 * whole offer.
 */
public final class FactsReader {
    private static final ObjectReader FACTS =
            Json.MAPPER.readerFor(OfferFacts.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FactsReader() {}

    public static OfferFacts read(OfferDocuments documents) {
        return reading(documents).facts();
    }

    /** The fields that are left out because of their type, with their steps parted by slashes. */
    public static List<String> unreadable(OfferDocuments documents) {
        return reading(documents).unreadable();
    }

    private static Reading reading(OfferDocuments documents) {
        var tree = FactsTree.of(documents);
        var unreadable = new ArrayList<String>();
        while (true) {
            try {
                return new Reading(FACTS.readValue(tree), unreadable);
            } catch (JsonMappingException e) {
                leaveOut(tree, e.getPath(), unreadable);
            } catch (IOException e) {
                throw new IllegalStateException("A tree cannot fail to be read");
            }
        }
    }

    private static void leaveOut(ObjectNode tree, List<JsonMappingException.Reference> path, List<String> unreadable) {
        var steps = path.stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .toList();
        if (steps.isEmpty() || tree.remove(steps.get(0)) == null) {
            throw new IllegalStateException("An offer without a readable core");
        }
        unreadable.add(String.join("/", steps));
    }

    private record Reading(OfferFacts facts, List<String> unreadable) {}
}
