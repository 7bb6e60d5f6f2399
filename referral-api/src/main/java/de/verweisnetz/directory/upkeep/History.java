package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.DocumentVersion;
import de.verweisnetz.directory.document.DocumentVersion.Operation;
import de.verweisnetz.identity.Members.Editor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of one document, newest first, as a reader may see them. */
final class History {
    private final DocumentKey key;
    private final List<DocumentVersion> versions;

    History(DocumentKey key, List<DocumentVersion> versions) {
        this.key = key;
        this.versions = versions;
    }

    /** The newest content that the document ever had; empty when there never was such a document. */
    Optional<ObjectNode> lastBody() {
        return versions.stream()
                .filter(version -> version.body() != null)
                .findFirst()
                .map(DocumentVersion::body);
    }

    boolean isDeleted() {
        return !versions.isEmpty() && versions.get(0).operation() == Operation.DELETE;
    }

    long newest() {
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }

    List<Revision> revisions(List<DocumentVersion> of, Map<UUID, Editor> members, boolean withNames) {
        return of.stream().map(version -> revision(version, members, withNames)).toList();
    }

    /** Those older than a version. */
    List<DocumentVersion> before(long version, int limit) {
        return versions.stream()
                .filter(one -> one.version() < version)
                .limit(limit)
                .toList();
    }

    int size() {
        return versions.size();
    }

    private Revision revision(DocumentVersion version, Map<UUID, Editor> members, boolean withNames) {
        return new Revision(
                version.version(),
                version.operation(),
                version.origin(),
                version.at(),
                de.verweisnetz.directory.upkeep.Editor.of(version.member(), members, withNames),
                version.importId(),
                // In plain words somebody may have written where it is.
                isSecret() ? null : version.reason(),
                FieldChanges.between(readable(earlier(version)), readable(version.body())));
    }

    private @Nullable ObjectNode earlier(DocumentVersion version) {
        int earlier = versions.indexOf(version) + 1;
        return earlier < versions.size() ? versions.get(earlier).body() : null;
    }

    /** A place that is secret today was so yesterday, as far as readers are concerned. */
    private @Nullable ObjectNode readable(@Nullable ObjectNode body) {
        return body != null && isSecret() ? SecretPlace.forget(body) : body;
    }

    private boolean isSecret() {
        return key.kind() == EntityKind.LOCATION
                && lastBody().filter(SecretPlace::isSecret).isPresent();
    }
}
