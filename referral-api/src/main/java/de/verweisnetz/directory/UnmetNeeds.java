package de.verweisnetz.directory;

import de.verweisnetz.directory.search.UnmetNeedRepository;
import de.verweisnetz.directory.search.UnmetNeedRepository.Cell;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.paging.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What was searched and not found, for those who plan what the network should offer. */
@ApplicationScoped
public class UnmetNeeds {
    /** No setting goes below it. */
    private static final int LEAST_CELL = 3;

    @Inject
    private UnmetNeedRepository repository;

    @Inject
    private Cursors cursors;

    @Inject
    private CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "verweisnetz.statistics.min-cell")
    private int minCell;

    /** One page of counters; the cursor leads to the next. */
    public record UnmetNeedPage(List<UnmetNeed> items, @Nullable String cursor, long total) {}

    @Transactional
    @Requires(Permission.STATISTICS_READ)
    public UnmetNeedPage list(UnmetNeedQuery query) {
        var filters = new UnmetNeedQuery(
                query.from(), query.to(), query.kreis(), query.language(), query.topic(), query.limit(), null);
        var binding = "unmet-needs\n" + caller.get().member() + "\n" + filters;
        int offset = query.cursor() == null ? 0 : Integer.parseInt(cursors.open(binding, query.cursor()));
        var cells = repository.list(query, smallest(), offset);
        var more = cells.size() > query.limit();
        var page = more ? cells.subList(0, query.limit()) : cells;
        return new UnmetNeedPage(
                page.stream().map(this::shown).toList(),
                more ? cursors.sign(binding, String.valueOf(offset + query.limit())) : null,
                cells.isEmpty() ? offset : cells.get(0).cells());
    }

    private UnmetNeed shown(Cell cell) {
        var hidden = cell.searches() < smallest();
        return new UnmetNeed(
                cell.month(), cell.kreis(), cell.language(), cell.topic(), hidden ? null : cell.searches(), hidden);
    }

    private int smallest() {
        return Math.max(LEAST_CELL, minCell);
    }
}
