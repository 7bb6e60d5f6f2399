package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * The realm as production uses it, and over it what only a demonstration may have: users whose password is their name, a
 * client for curl, and no second factor.
 */
final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    static String forProduction() {
        return read("/realm/verweisnetz-realm.json").toPrettyString();
    }

    static String withDemo() {
        ObjectNode realm = read("/realm/verweisnetz-realm.json");
        overlay(realm, read("/realm/demo-users.json"));
        return realm.toPrettyString();
    }

    /** Objects grow together, lists are appended, everything else is replaced. */
    private static void overlay(ObjectNode base, ObjectNode demo) {
        demo.properties().forEach(property -> {
            JsonNode present = base.get(property.getKey());
            if (present instanceof ObjectNode object && property.getValue() instanceof ObjectNode more) {
                overlay(object, more);
            } else if (present instanceof ArrayNode list && property.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else {
                base.set(property.getKey(), property.getValue());
            }
        });
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = RealmFile.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new StartFailure("Cannot read the realm file " + resource + ".", e);
        }
    }
}
