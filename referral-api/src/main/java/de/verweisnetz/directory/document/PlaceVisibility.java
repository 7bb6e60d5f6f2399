package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import org.jspecify.annotations.Nullable;

/**
 * Keeps places as hidden as they are.
 *
 * <p>A file, a harvest, a merge or an old version never makes a place more visible; only an edit may, and only with a
 * reason. What nobody ever declared may be declared by anyone.
 */
final class PlaceVisibility {
    private static final String FIELD = "address_visibility";

    private PlaceVisibility() {}

    static boolean wouldRise(@Nullable ObjectNode before, ObjectNode after, Origin origin) {
        return before != null && !mayRise(origin) && secrecy(after) < secrecy(before);
    }

    /** A copy of the document with the visibility of the one before. */
    static ObjectNode kept(ObjectNode before, ObjectNode after) {
        var copy = after.deepCopy();
        var profile = copy.get(Profile.PROPERTY) instanceof ObjectNode own ? own : copy.putObject(Profile.PROPERTY);
        profile.set(FIELD, before.path(Profile.PROPERTY).get(FIELD));
        return copy;
    }

    private static boolean mayRise(Origin origin) {
        return origin.type() == OriginType.EDIT
                && origin.reason() != null
                && !origin.reason().isBlank();
    }

    private static int secrecy(JsonNode place) {
        if (!place.path(Profile.PROPERTY).hasNonNull(FIELD)) {
            return 0;
        }
        return switch (SecretPlace.visibility(place)) {
            case "PUBLIC" -> 1;
            case "ON_REQUEST" -> 2;
            default -> 3;
        };
    }
}
