package de.verweisnetz.directory.hsds;

import de.verweisnetz.directory.PublishedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Knows in which state the published directory is, and since when.
 *
 * <p>Changes carry the time at which they began and become visible later, in any order: the newest of these times may
 * stay the same while something changes. What a reader can rely on is when a node saw the change.
 */
@ApplicationScoped
public class CurrentState {
    private final AtomicReference<PublishedState> seen = new AtomicReference<>();
    private final Clock clock = Clock.systemUTC();

    @Inject
    private PublishedRepository repository;

    public PublishedState now() {
        var token = repository.stateToken();
        return Objects.requireNonNull(seen.updateAndGet(last ->
                last != null && last.token().equals(token) ? last : new PublishedState(token, clock.instant())));
    }
}
