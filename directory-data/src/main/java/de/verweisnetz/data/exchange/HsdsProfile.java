package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The German profile of HSDS 3.1 as others read it: one JSON Merge Patch (RFC 7396) for each HSDS schema that it extends.
 *
 * <p>A published version never changes; what is added makes the next one.
 */
public final class HsdsProfile {
    public static final String NAME = "Verweisnetz";
    public static final String VERSION = "1.0";

    private static final String FOLDER = "/de/verweisnetz/data/profile/" + VERSION + "/";
    private static final List<String> OBJECTS =
            List.of("organization", "service", "location", "service_at_location", "contact", "phone");

    private HsdsProfile() {}

    /** The HSDS objects that the profile extends, as HSDS names their schemas. */
    public static List<String> objects() {
        return OBJECTS;
    }

    /** A copy of the patch for the schema of an object. */
    public static Optional<ObjectNode> patch(String object) {
        return Optional.ofNullable(Holder.PATCHES.get(object)).map(ObjectNode::deepCopy);
    }

    /** Every field that the profile knows, of whatever object: only these are published. */
    static Set<String> fields() {
        return Holder.FIELDS;
    }

    private static final class Holder {
        static final Map<String, ObjectNode> PATCHES = read();
        static final Set<String> FIELDS = names();
    }

    private static Map<String, ObjectNode> read() {
        Map<String, ObjectNode> patches = new LinkedHashMap<>();
        for (String object : OBJECTS) {
            try (InputStream in = HsdsProfile.class.getResourceAsStream(FOLDER + object + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("Missing resource " + FOLDER + object);
                }
                patches.put(object, new ObjectMapper().readValue(in, ObjectNode.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return patches;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JsonNode patch : Holder.PATCHES.values()) {
            patch.at("/properties/" + Profile.PROPERTY + "/properties")
                    .fieldNames()
                    .forEachRemaining(names::add);
        }
        return Set.copyOf(names);
    }
}
