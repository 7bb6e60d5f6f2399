package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what to which thing. */
public record AuditEntry(
        long position,
        Instant at,
        @Nullable String memberId,
        @Nullable List<String> roles,
        @Nullable Named participant,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable JsonNode detail) {
    public List<String> rolesOrNone() {
        return roles == null ? List.of() : roles;
    }
}
