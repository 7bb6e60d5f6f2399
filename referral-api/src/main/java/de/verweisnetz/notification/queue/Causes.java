package de.verweisnetz.notification.queue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Ids of what no event causes: the same day makes the same, so that nothing is sent twice. */
public final class Causes {
    private Causes() {}

    public static UUID of(String what, UUID recipient, LocalDate day) {
        return UUID.nameUUIDFromBytes((what + " " + recipient + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
