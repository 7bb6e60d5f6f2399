package de.verweisnetz.directory.export;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.DirectoryWriter;
import de.verweisnetz.data.export.OfferFormat;
import de.verweisnetz.directory.ExportContent;
import de.verweisnetz.directory.ExportForm;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.directory.search.EveryHit;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The offers that a search fits, as a table or as documents with all that belongs to them. */
@ApplicationScoped
public class OfferExport {
    private static final int PAGE = 500;

    @Inject
    private EveryHit search;

    @Inject
    private ExportRepository repository;

    @Inject
    private NodeName node;

    @Inject
    private Freshness freshness;

    @Inject
    private BusinessClock clock;

    public ExportContent content(EveryHit.Walk walk, ExportForm form, Locale language) {
        return out -> form.table().isPresent()
                ? table(walk, form.table().get(), language, out)
                : documents(walk, form.documents().orElseThrow(), out);
    }

    private long table(EveryHit.Walk walk, OfferFormat format, Locale language, OutputStream out) throws IOException {
        var day = new OfferDay(clock.now(), freshness);
        try (var writer = format.open(out, language)) {
            long written = each(walk, offer -> {
                var today = day.view(offer.version(), offer.facts(), null).facts();
                writer.write(Json.MAPPER.valueToTree(today));
            });
            writer.finish();
            return written;
        }
    }

    /** The ids of everything first: each document belongs into the file once, and each kind together. */
    private long documents(EveryHit.Walk walk, DirectoryFormat format, OutputStream out) throws IOException {
        var ids = new DocumentIds();
        each(walk, ids::add);
        try (var writer = format.open(out, node.header())) {
            long written = 0;
            for (var kind : EntityKind.values()) {
                written += write(kind, ids.of(kind), writer);
            }
            writer.finish();
            return written;
        }
    }

    private long write(EntityKind kind, IdSet ids, DirectoryWriter writer) throws IOException {
        long written = 0;
        for (int from = 0; from < ids.size(); from += PAGE) {
            for (var document : repository.documents(kind, ids.part(from, PAGE))) {
                writer.write(kind, document);
                written++;
            }
        }
        return written;
    }

    private interface Taking {
        void take(ExportedOffer offer) throws IOException;
    }

    private long each(EveryHit.Walk walk, Taking taking) throws IOException {
        long taken = 0;
        for (var page = search.next(walk, PAGE); !page.isEmpty(); page = search.next(walk, PAGE)) {
            List<ExportedOffer> offers = repository.offers(page);
            for (var offer : offers) {
                taking.take(offer);
            }
            taken += offers.size();
        }
        return taken;
    }
}
