package de.verweisnetz.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail: ids, never contents.
 *
 * @param position place in the chain
 * @param memberId absent where nobody was logged in
 * @param roles which the member has now
 * @param detail kinds and figures
 */
public record AuditEntryView(
        UUID id,
        long position,
        Instant at,
        @Nullable UUID memberId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> roles,
        @Nullable Named participant,
        String action,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable JsonNode detail) {

    /**
     * An organisation.
     *
     * @param name absent where it is known no longer
     */
    public record Named(UUID id, @Nullable String name) {}
}
