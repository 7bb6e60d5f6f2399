package de.verweisnetz.directory.feed;

import de.verweisnetz.directory.DirectoryChange;
import de.verweisnetz.directory.DirectoryChangePage;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of changes after another, from a snapshot to the newest. */
@ApplicationScoped
public class Feed {
    @Inject
    private FeedRepository repository;

    @Inject
    private Cursors cursors;

    /**
     * @param after how far the follower has read; null begins with all documents there are
     */
    public DirectoryChangePage page(@Nullable String after, int limit, UUID participant) {
        var binding = "directory-changes\n" + participant;
        var cursor =
                after == null ? new FeedCursor(0, repository.head()) : FeedCursor.decode(cursors.open(binding, after));
        if (cursor.isBehind(repository.horizon())) {
            throw ProblemException.of(DirectoryProblem.CURSOR_EXPIRED);
        }
        var entries = repository.after(cursor.position(), cursor.floor(), limit);
        var reached = entries.isEmpty()
                ? cursor
                : cursor.at(entries.get(entries.size() - 1).position());
        var items = entries.stream()
                .<DirectoryChange>mapMulti((entry, next) -> {
                    if (entry.change() != null) {
                        next.accept(Objects.requireNonNull(entry.change()));
                    }
                })
                .toList();
        return new DirectoryChangePage(items, cursors.sign(binding, reached.encode()), entries.size() == limit);
    }
}
