package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentRepository.Found;
import de.verweisnetz.directory.document.DocumentRepository.Revision;
import de.verweisnetz.directory.document.WrittenDocument.Effect;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of {@link Documents#write} on its way: what is to be stored, deleted, and answered. */
final class Writing {
    private final Map<DocumentKey, Found> before;
    private final Map<UUID, ObjectNode> lastPlaces;
    private final Origin origin;
    private final Map<DocumentKey, Revision> revisions = new LinkedHashMap<>();
    private final Set<DocumentKey> deletions = new LinkedHashSet<>();
    private final List<DocumentKey> becameSecret = new ArrayList<>();
    private final Map<DocumentKey, WrittenDocument> results = new LinkedHashMap<>();

    Writing(Map<DocumentKey, Found> before, Map<UUID, ObjectNode> lastPlaces, Origin origin) {
        this.before = before;
        this.lastPlaces = lastPlaces;
        this.origin = origin;
    }

    void take(DocumentChange change) {
        var found = before.get(change.key());
        refuseStale(change, found);
        if (change.body() != null) {
            put(change.key(), change.body(), found);
        } else if (found != null) {
            deletions.add(change.key());
            results.put(change.key(), result(change.key(), found.document().version(), Effect.DELETED, false));
        } else {
            results.put(change.key(), result(change.key(), 0, Effect.UNCHANGED, false));
        }
    }

    private void put(DocumentKey key, ObjectNode body, @Nullable Found found) {
        var coming = key.kind() == EntityKind.LOCATION ? place(key, body, found) : new Coming(body, false);
        var hash = Canonical.hash(coming.body());
        if (found != null && found.hash().equals(hash)) {
            results.put(key, result(key, found.document().version(), Effect.UNCHANGED, coming.visibilityKept()));
            return;
        }
        revisions.put(key, Revision.of(key, coming.body(), hash));
        var effect = found == null ? Effect.CREATED : Effect.UPDATED;
        results.put(key, result(key, 0, effect, coming.visibilityKept()));
    }

    private Coming place(DocumentKey key, ObjectNode body, @Nullable Found found) {
        var last = found == null ? lastPlaces.get(key.id()) : found.document().body();
        var kept = PlaceVisibility.wouldRise(last, body, origin);
        var place = kept && last != null ? PlaceVisibility.kept(last, body) : body;
        if (last != null && !SecretPlace.isSecret(last) && SecretPlace.isSecret(place)) {
            becameSecret.add(key);
        }
        return new Coming(SecretPlace.strip(place), kept);
    }

    void stored(DocumentKey key, long version) {
        results.computeIfPresent(key, (same, old) -> result(same, version, old.effect(), old.visibilityKept()));
    }

    List<Revision> revisions() {
        return List.copyOf(revisions.values());
    }

    Set<DocumentKey> deletions() {
        return deletions;
    }

    List<DocumentKey> becameSecret() {
        return becameSecret;
    }

    WrittenDocument result(DocumentKey key) {
        return Objects.requireNonNull(results.get(key));
    }

    Set<DocumentKey> changed() {
        var changed = new LinkedHashSet<>(revisions.keySet());
        changed.addAll(deletions);
        return changed;
    }

    private static void refuseStale(DocumentChange change, @Nullable Found found) {
        var expected = change.expectedVersion();
        if (expected != null && (found == null || found.document().version() != expected)) {
            var problem = ProblemException.of(CommonProblem.STALE_VERSION);
            throw found == null
                    ? problem
                    : problem.with("current_etag", "\"" + found.document().version() + "\"");
        }
    }

    private static WrittenDocument result(DocumentKey key, long version, Effect effect, boolean visibilityKept) {
        return new WrittenDocument(key, version, effect, visibilityKept);
    }

    private record Coming(ObjectNode body, boolean visibilityKept) {}
}
