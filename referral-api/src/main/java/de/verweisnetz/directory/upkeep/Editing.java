package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes one document after all rules have been asked, and says so in the audit trail. */
@ApplicationScoped
public class Editing {
    static final String SUBJECT = "directory-document";

    @Inject
    private Documents documents;

    @Inject
    private EditRules rules;

    @Inject
    private ReferrerRepository referrers;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** The document as it is; a problem when there is none. */
    public StoredDocument find(DocumentKey key) {
        return documents.find(key).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same; a problem too when somebody changed it since the version that was seen. */
    public StoredDocument find(DocumentKey key, long seen) {
        var stored = find(key);
        refuseStale(stored.version(), seen);
        return stored;
    }

    static void refuseStale(long current, long seen) {
        if (current != seen) {
            throw ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + current + "\"");
        }
    }

    /** Whether the change would be allowed; a problem names what stands against it. */
    void check(StoredDocument stored, ObjectNode after, boolean mayMove, boolean mayReveal) {
        rules.check(new Edit(stored.key(), stored.body(), after, mayMove, mayReveal));
    }

    /** The same for a document that was deleted and comes back. */
    void checkReturning(DocumentKey key, ObjectNode body) {
        rules.checkReturning(key, body);
    }

    void write(StoredDocument stored, ObjectNode after, OriginType type, @Nullable String reason) {
        write(new DocumentChange(stored.key(), after, stored.version()), type, reason);
    }

    /** A problem when others still refer to it. */
    void delete(StoredDocument stored, OriginType type, @Nullable String reason) {
        var pointers = referrers.of(stored.key()).stream()
                .map(other -> FieldError.at("", "referred-to", other))
                .toList();
        if (!pointers.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.DOCUMENT_IN_USE, pointers);
        }
        write(new DocumentChange(stored.key(), null, stored.version()), type, reason);
    }

    /** Brings back what an earlier version held; the document may be deleted by now. */
    void restore(DocumentKey key, ObjectNode body, @Nullable String reason) {
        write(DocumentChange.put(key, body), OriginType.REVERT, reason);
    }

    /** By a contact who answered a mailed link. */
    void writeByContact(StoredDocument stored, ObjectNode after, OriginType type) {
        documents.write(
                List.of(new DocumentChange(stored.key(), after, stored.version())),
                Origin.of(type, Editor.CONTACT, null, clock.now()));
        audit.recordByLink(AuditAction.CHANGE, SUBJECT, stored.key().id());
    }

    private void write(DocumentChange change, OriginType type, @Nullable String reason) {
        documents.write(List.of(change), Origin.of(type, caller.get().member(), reason, clock.now()));
        audit.record(AuditAction.CHANGE, SUBJECT, change.key().id());
    }

    static DocumentKey offer(UUID id) {
        return new DocumentKey(EntityKind.SERVICE_AT_LOCATION, id);
    }
}
