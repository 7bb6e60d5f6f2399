package de.verweisnetz.directory.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes documents, how and why.
 *
 * @param source where an import or harvest comes from; for everything else the source of documents that are new, null
 *     being the node itself
 * @param member who did it or had it done
 * @param importId the batch that it is part of, so that it can be taken back as a whole
 * @param reason in the words of the member; shown with the history
 */
public record Origin(
        OriginType type,
        @Nullable UUID source,
        UUID member,
        @Nullable UUID importId,
        @Nullable String reason,
        Instant at) {

    public static Origin of(OriginType type, UUID member, @Nullable String reason, Instant at) {
        return new Origin(type, null, member, null, reason, at);
    }
}
