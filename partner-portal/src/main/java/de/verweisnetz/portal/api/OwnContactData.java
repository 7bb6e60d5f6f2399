package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a client's contact data; never the data themselves. */
public record OwnContactData(String state, @Nullable Instant forgottenAt, List<Opening> openings) {

    /** Who was given them, and when. */
    public record Opening(String organization, Instant openedAt) {}
}
