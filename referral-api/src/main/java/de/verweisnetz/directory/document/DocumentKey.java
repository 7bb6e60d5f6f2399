package de.verweisnetz.directory.document;

import de.verweisnetz.data.exchange.EntityKind;
import java.util.Comparator;
import java.util.UUID;

/** Names one document: ids are unique within a kind only. */
public record DocumentKey(EntityKind kind, UUID id) implements Comparable<DocumentKey> {
    // As PostgreSQL orders them: every writer locks in the same order, so that no two wait for each other.
    private static final Comparator<DocumentKey> ORDER = Comparator.comparing(
                    (DocumentKey key) -> key.kind().singular())
            .thenComparing(key -> key.id().toString());

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }
}
