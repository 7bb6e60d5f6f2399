package de.verweisnetz.directory;

import de.verweisnetz.directory.export.DirectoryExport;
import de.verweisnetz.directory.export.OfferExport;
import de.verweisnetz.directory.search.EveryHit;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/**
 * The directory out of the node, as files.
 *
 * <p>Only what its source lets be published again, and of that only what the public may see. The trail keeps who
 * exported and when, never what was searched.
 */
@ApplicationScoped
public class DirectoryExports {
    private static final String SUBJECT = "directory";

    @Inject
    private EveryHit search;

    @Inject
    private OfferExport offers;

    @Inject
    private DirectoryExport directory;

    @Inject
    private AuditTrail audit;

    /**
     * All offers that a search fits, not only those that its pages show.
     *
     * @param language of the words in a table
     */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public ExportContent offers(OfferQuery query, ExportForm form, Locale language) {
        var walk = search.begin(query);
        audit.record(AuditAction.EXPORT, SUBJECT, null);
        return offers.content(walk, form, language);
    }

    /** Every document of every kind, in a form that keeps documents whole. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public ExportContent directory(ExportForm form) {
        var format = form.documents()
                .orElseThrow(() -> new IllegalArgumentException("A table cannot hold the whole directory"));
        audit.record(AuditAction.EXPORT, SUBJECT, null);
        return directory.content(format);
    }
}
