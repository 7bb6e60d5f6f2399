package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the centre is given: readable where the node holds its key, else the envelope that only the centre can open.
 *
 * <p>Nothing of it is printed: what is printed ends in logs.
 */
public record OpenedContactData(
        String custody, Instant openedAt, @Nullable ContactData client, @Nullable JsonNode envelope) {

    /** Where a click leads: a call, a message or a mail. What belongs to an app is opened there. */
    public @Nullable String address() {
        if (client == null) {
            return null;
        }
        return switch (client.channel()) {
            case "PHONE" -> "tel:" + number(client);
            case "SMS" -> "sms:" + number(client);
            case "EMAIL" -> "mailto:" + client.value();
            default -> null;
        };
    }

    private static String number(ContactData client) {
        return client.value().replaceAll("[^+0-9]", "");
    }

    /** The envelope as text. */
    public @Nullable String sealed() {
        return envelope == null ? null : envelope.toPrettyString();
    }

    /** The envelope as a file that the page itself holds: another request would be another opening. */
    public @Nullable String file() {
        String text = sealed();
        return text == null
                ? null
                : "data:application/jose+json;base64,"
                        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OpenedContactData";
    }
}
