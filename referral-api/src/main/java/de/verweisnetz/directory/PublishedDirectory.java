package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.hsds.CurrentState;
import de.verweisnetz.directory.hsds.Nesting;
import de.verweisnetz.directory.hsds.PublishedRepository;
import de.verweisnetz.directory.hsds.Totals;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents whose sources allow them to be published again, as the public may see them. */
@ApplicationScoped
public class PublishedDirectory {
    private static final String PUBLIC = "The directory is public as far as its sources allow.";
    private static final int CHUNK = 100;
    private static final int MINIMAL_CHUNK = 1000;

    @Inject
    private PublishedRepository repository;

    @Inject
    private Nesting nesting;

    @Inject
    private Totals totals;

    @Inject
    private CurrentState state;

    @Inject
    private Redirects redirects;

    /** The state before anything is read in it: what is read afterwards is never older. */
    @Transactional
    @OpenToAnyone(PUBLIC)
    public PublishedState state() {
        return state.now();
    }

    @Transactional
    @OpenToAnyone(PUBLIC)
    public PublishedPage page(EntityKind kind, HsdsQuery query, int page, int perPage) {
        long total = totals.of(kind, query, state.now().token());
        var rows = repository.page(kind, query, perPage, (page - 1L) * perPage);
        return PublishedPage.of(page, perPage, total, nesting.nest(kind, rows, query.depth()));
    }

    /** The next documents by id; a transaction of its own, so that a slow reader holds no connection. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @OpenToAnyone(PUBLIC)
    public PublishedChunk chunk(EntityKind kind, HsdsQuery query, @Nullable UUID after) {
        int size = query.depth() == HsdsQuery.Depth.MINIMAL ? MINIMAL_CHUNK : CHUNK;
        var rows = repository.after(kind, query, after, size);
        var next = rows.size() < size ? null : rows.get(rows.size() - 1).id();
        return new PublishedChunk(nesting.nest(kind, rows, query.depth()), next);
    }

    /** One document; empty when it is unknown or not published. */
    @Transactional
    @OpenToAnyone(PUBLIC)
    public Optional<ObjectNode> find(EntityKind kind, UUID id, HsdsQuery.Depth depth) {
        return repository.find(kind, id).map(row -> nesting.nest(kind, List.of(row), depth)
                .get(0));
    }

    /** The published document that absorbed one that was published; a problem when there is none. */
    @Transactional
    @OpenToAnyone(PUBLIC)
    public UUID survivor(EntityKind kind, UUID absorbed) {
        var survivor = redirects.resolve(kind, absorbed);
        if (survivor.equals(absorbed)
                || !repository.wasReleased(kind, absorbed)
                || repository.find(kind, survivor).isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return survivor;
    }
}
