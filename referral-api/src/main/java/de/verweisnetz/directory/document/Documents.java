package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentRepository.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The directory's documents, and the one way to change them.
 *
 * <p>A change becomes a version, refreshes the offers that the document is part of and goes into the change feed, all in
 * the caller's transaction. Nothing about the whereabouts of a secret place is stored: it is taken out of what comes in,
 * and out of earlier versions when a place becomes secret.
 */
@ApplicationScoped
public class Documents {
    private static final int OFFERS_AT_ONCE = 500;

    @Inject
    private DocumentRepository repository;

    @Inject
    private OfferDocumentsRepository offers;

    @Inject
    private OfferIndex index;

    @Inject
    private FeedMarkRepository feed;

    @Inject
    private Event<PlaceBecameSecret> secrets;

    @Inject
    @Any
    private Instance<DocumentListener> listeners;

    /** The document as it is now; empty when it was deleted or never there. */
    public Optional<StoredDocument> find(DocumentKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /** Those of the documents that are there. */
    public Map<DocumentKey, StoredDocument> find(Collection<DocumentKey> keys) {
        return repository.find(keys, false).values().stream()
                .map(Found::document)
                .collect(Collectors.toMap(StoredDocument::key, document -> document));
    }

    /** All versions, the newest first. */
    public List<DocumentVersion> history(DocumentKey key) {
        return repository.history(key);
    }

    /** One version, whether the document is still there or not. */
    public Optional<DocumentVersion> version(DocumentKey key, long version) {
        return history(key).stream().filter(one -> one.version() == version).findFirst();
    }

    /** The offers that one of these documents is part of, as far as they are whole. */
    public List<OfferDocuments> offersOf(Collection<DocumentKey> keys) {
        return offers.assemble(offers.touched(keys.stream().map(DocumentKey::id).toList()))
                .whole();
    }

    /**
     * Changes some hundred documents at most, each once; a problem when one of them was changed by somebody else since.
     *
     * @return what became of each change, in the order of the changes
     */
    public List<WrittenDocument> write(List<DocumentChange> changes, Origin origin) {
        var byKey = new TreeMap<DocumentKey, DocumentChange>();
        for (var change : changes) {
            if (byKey.put(change.key(), change) != null) {
                throw new IllegalArgumentException("Two changes of one document");
            }
        }
        var before = repository.find(byKey.keySet(), true);
        var writing = new Writing(before, lastPlaces(byKey, before), origin);
        byKey.values().forEach(writing::take);
        store(writing, origin);
        return changes.stream().map(change -> writing.result(change.key())).toList();
    }

    /** Derives offers anew whose documents have not changed, but the way in which they are derived. */
    public void rederive(Collection<UUID> ids) {
        var assembled = offers.assemble(ids);
        index.write(assembled.whole());
        index.retire(assembled.broken());
    }

    private void store(Writing writing, Origin origin) {
        if (!writing.revisions().isEmpty()) {
            repository.store(writing.revisions(), origin).forEach(writing::stored);
        }
        if (!writing.deletions().isEmpty()) {
            repository.delete(writing.deletions(), origin).forEach(writing::stored);
        }
        writing.becameSecret().forEach(place -> forgetWhereabouts(place, SecretPlace::forget));
        var changed = writing.changed();
        if (!changed.isEmpty()) {
            refresh(changed, writing.deletions());
            feed.mark(changed, origin.at());
            listeners.forEach(listener -> listener.changed(changed));
        }
    }

    private void refresh(Set<DocumentKey> changed, Set<DocumentKey> deleted) {
        var touched = offers.touched(changed.stream().map(DocumentKey::id).collect(Collectors.toSet()));
        for (int from = 0; from < touched.size(); from += OFFERS_AT_ONCE) {
            var assembled = offers.assemble(touched.subList(from, Math.min(from + OFFERS_AT_ONCE, touched.size())));
            index.write(assembled.whole());
            index.retire(assembled.broken());
        }
        index.retire(deleted.stream()
                .filter(key -> key.kind() == EntityKind.SERVICE_AT_LOCATION)
                .map(DocumentKey::id)
                .toList());
    }

    /** What is left of a place that is gone is from now on as good as secret, and stays so if it comes back. */
    public void hide(DocumentKey gone) {
        forgetWhereabouts(gone, SecretPlace::hidden);
    }

    /** A place that was deleted and comes back must not come back more visible than it went. */
    private Map<UUID, ObjectNode> lastPlaces(Map<DocumentKey, DocumentChange> changes, Map<DocumentKey, Found> before) {
        var unknown = changes.keySet().stream()
                .filter(key -> key.kind() == EntityKind.LOCATION && !before.containsKey(key))
                .toList();
        return unknown.isEmpty() ? Map.of() : repository.lastBodies(unknown);
    }

    private void forgetWhereabouts(DocumentKey place, UnaryOperator<ObjectNode> without) {
        for (var version : repository.history(place)) {
            var body = version.body();
            if (body != null) {
                repository.rewrite(place, version.version(), without.apply(body));
            }
        }
        secrets.fire(new PlaceBecameSecret(place.id()));
    }
}
