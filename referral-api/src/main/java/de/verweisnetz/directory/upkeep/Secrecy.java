package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.SecretPlace;

/** How hidden a place is; what nobody declared may be declared by anyone. */
final class Secrecy {
    private Secrecy() {}

    static int of(ObjectNode place) {
        return switch (SecretPlace.visibility(place)) {
            case "" -> 0;
            case "PUBLIC" -> 1;
            case "ON_REQUEST" -> 2;
            default -> 3;
        };
    }
}
