package de.verweisnetz.directory.export;

import de.verweisnetz.directory.ExportContent;
import de.verweisnetz.directory.ExportForm;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Writes into the trail that an export begins, before anything leaves the node, and how much left it. */
@ApplicationScoped
public class ExportJournal {
    private static final String SUBJECT = "export";

    @Inject
    private AuditTrail audit;

    /**
     * Part of the transaction in which the export is granted.
     *
     * @param filters names of the filters that were used, without what they were set to
     * @return the id that both entries have
     */
    public UUID begun(String what, ExportForm form, Collection<String> filters) {
        var id = Ids.next();
        audit.record(
                AuditAction.EXPORT,
                SUBJECT,
                id,
                Map.of("what", what, "form", form.name().toLowerCase(Locale.ROOT), "filters", new TreeSet<>(filters)));
        return id;
    }

    /** The same content; when it ends, whole or not, the trail learns of it. */
    public ExportContent told(ExportContent content, Ending ending) {
        return out -> {
            long count = -1;
            try {
                count = content.writeTo(out);
                return count;
            } finally {
                ending.ended(count);
            }
        };
    }

    /** Learns how many documents or offers were written; negative when it was cut off. */
    public interface Ending {
        void ended(long count);
    }

    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public void ended(UUID id, long count) {
        audit.record(
                AuditAction.EXPORT,
                SUBJECT,
                id,
                count < 0 ? Map.of("complete", false) : Map.of("complete", true, "count", count));
    }
}
