package de.verweisnetz.privacy;

import de.verweisnetz.identity.ActingBy;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.privacy.audit.AuditRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to which thing, and when: ids, never contents. Part of the transaction it tells about. */
@ApplicationScoped
public class AuditTrail {
    @Inject
    private AuditRepository repository;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** The same where a link was the credential and nobody is logged in. */
    public void recordByLink(AuditAction action, String subjectType, UUID subject) {
        repository.insert(Ids.next(), clock.now(), null, null, action.name(), subjectType, subject, null);
    }

    /**
     * @param subjectType lower case: {@code referral}
     */
    public void record(AuditAction action, String subjectType, @Nullable UUID subject) {
        insert(action, subjectType, subject, null);
    }

    /**
     * The same with more than an id.
     *
     * @param detail kinds and figures, never contents
     */
    public void record(AuditAction action, String subjectType, UUID subject, Map<String, Object> detail) {
        insert(action, subjectType, subject, Json.write(detail));
    }

    private void insert(AuditAction action, String subjectType, @Nullable UUID subject, @Nullable String detail) {
        var who = caller.get();
        var how = detail == null && caller.actingBy() != ActingBy.LOGIN
                ? Json.write(Map.of("by", caller.actingBy()))
                : detail;
        repository.insert(
                Ids.next(), clock.now(), who.member(), who.participant(), action.name(), subjectType, subject, how);
    }
}
