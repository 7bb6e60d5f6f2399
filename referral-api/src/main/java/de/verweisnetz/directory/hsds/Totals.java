package de.verweisnetz.directory.hsds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.HsdsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts a list once for all its pages; words and postcodes that people search are not remembered. */
@ApplicationScoped
public class Totals {
    private static final int MOST = 500;

    private final Cache<Asked, Long> totals = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Inject
    private PublishedRepository repository;

    private record Asked(EntityKind kind, HsdsQuery query, String state) {}

    public long of(EntityKind kind, HsdsQuery query, String state) {
        if (query.search() != null || query.postcode() != null) {
            return repository.count(kind, query);
        }
        return totals.get(new Asked(kind, query, state), asked -> repository.count(kind, query));
    }
}
