package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentKey;
import java.util.List;

/**
 * What going back to an old version means: its content, but whatever has a step of its own stays as it is today, and a
 * place stays as hidden as it is.
 */
final class Restoration {
    private static final List<String> STAYS_AS_TODAY = List.of("verified_on", "verified_by", "capacity");
    private static final String VISIBILITY = "address_visibility";

    private Restoration() {}

    static ObjectNode of(DocumentKey key, ObjectNode today, ObjectNode old) {
        var restored = old.deepCopy();
        if (key.kind() == EntityKind.SERVICE_AT_LOCATION) {
            STAYS_AS_TODAY.forEach(field -> keep(field, today, restored));
        }
        if (key.kind() != EntityKind.LOCATION) {
            return restored;
        }
        if (Secrecy.of(today) > Secrecy.of(restored)) {
            keep(VISIBILITY, today, restored);
        }
        return SecretPlace.strip(restored);
    }

    private static void keep(String field, ObjectNode today, ObjectNode restored) {
        var value = today.path(Profile.PROPERTY).path(field);
        var profile = restored.get(Profile.PROPERTY);
        if (!value.isMissingNode()) {
            var german = profile instanceof ObjectNode there ? there : restored.putObject(Profile.PROPERTY);
            german.set(field, value);
        } else if (profile instanceof ObjectNode there) {
            there.remove(field);
        }
    }
}
