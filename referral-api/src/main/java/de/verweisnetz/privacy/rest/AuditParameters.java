package de.verweisnetz.privacy.rest;

import de.verweisnetz.identity.Role;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditQuery;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters of the audit trail. */
public class AuditParameters {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("action")
    private @Nullable String action;

    @QueryParam("participant")
    private @Nullable String participant;

    @QueryParam("member")
    private @Nullable String member;

    @QueryParam("subject_type")
    @Pattern(regexp = "[a-z][a-z0-9-]{0,49}")
    private @Nullable String subjectType;

    @QueryParam("subject")
    private @Nullable String subject;

    @QueryParam("role")
    @Pattern(regexp = "streetworker|partner|coordinator|dpo|admin")
    private @Nullable String role;

    AuditQuery query() {
        return new AuditQuery(
                QueryValues.time("from", from),
                QueryValues.time("before", before),
                QueryValues.code("action", AuditAction.class, action),
                QueryValues.id("participant", participant),
                QueryValues.id("member", member),
                subjectType,
                QueryValues.id("subject", subject),
                QueryValues.code("role", Role.class, role == null ? null : role.toUpperCase(Locale.ROOT)));
    }
}
