package de.verweisnetz.directory;

import de.verweisnetz.directory.export.DirectoryExport;
import de.verweisnetz.directory.export.ExportJournal;
import de.verweisnetz.directory.export.ExportSlots;
import de.verweisnetz.directory.export.OfferExport;
import de.verweisnetz.directory.search.EveryHit;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;

/**
 * The directory out of the node, as files.
 *
 * <p>Only what its source lets be published again, and of that only what the public may see. The trail keeps who
 * exported and when, by which kinds of filters and how much, never what was searched.
 */
@ApplicationScoped
public class DirectoryExports {
    @Inject
    private EveryHit search;

    @Inject
    private OfferExport offers;

    @Inject
    private DirectoryExport directory;

    @Inject
    private ExportSlots slots;

    @Inject
    private ExportJournal journal;

    /**
     * All offers that a search fits, not only those that its pages show.
     *
     * @param filters names of the filters that the query sets
     * @param language of the words in a table
     */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public ExportContent offers(OfferQuery query, Set<String> filters, ExportForm form, Locale language) {
        slots.refuseWhenFull();
        var walk = search.begin(query);
        var id = journal.begun("offers", form, filters);
        return slots.bounded(journal.told(offers.content(walk, form, language), count -> journal.ended(id, count)));
    }

    /** Every document of every kind, in a form that keeps documents whole. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public ExportContent directory(ExportForm form) {
        var format = form.documents()
                .orElseThrow(() -> new IllegalArgumentException("A table cannot hold the whole directory"));
        slots.refuseWhenFull();
        var id = journal.begun("directory", form, Set.of());
        return slots.bounded(journal.told(directory.content(format), count -> journal.ended(id, count)));
    }
}
