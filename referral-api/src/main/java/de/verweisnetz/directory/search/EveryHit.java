package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Walks through all offers that a search fits, beyond what pages show; their order is that of their ids. */
@ApplicationScoped
public class EveryHit {
    private static final UUID START = new UUID(0, 0);

    @Inject
    private OfferSearch statement;

    @Inject
    private TextSteps texts;

    @Inject
    private Freshness freshness;

    @Inject
    private BusinessClock clock;

    /** A search that has been checked and understood. */
    public static final class Walk {
        private final Criteria criteria;
        private UUID after = START;

        private Walk(Criteria criteria) {
            this.criteria = criteria;
        }
    }

    /** Understands the query as a search does; a problem names the parameters that make no sense. */
    public Walk begin(OfferQuery query) {
        var now = clock.now().atZone(BusinessClock.ZONE);
        QueryCheck.check(query, now);
        var where = query.filters().where();
        var place = PlaceReader.read(where);
        var vicinity = place == null ? null : PlaceReader.vicinity(place, where);
        var criteria = QueryReader.read(query, now, freshness, vicinity);
        var understood = texts.run(query.filters(), criteria, 0, each -> statement.run(each, 0, Position.START, 1));
        return new Walk(understood.criteria());
    }

    /** The next offers; none at the end. */
    public List<UUID> next(Walk walk, int limit) {
        var ids = statement.every(walk.criteria, walk.after, limit);
        if (!ids.isEmpty()) {
            walk.after = ids.get(ids.size() - 1);
        }
        return ids;
    }
}
