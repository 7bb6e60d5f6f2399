package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.upkeep.Suggestion.Action;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggested edit as its reader may see it.
 *
 * @param own whether the caller made it
 * @param changes what it would change today; null in lists, when settled, and for those who do not keep the document
 * @param conflicts fields of the patch that have changed since, by pointer; null like the changes
 */
public record SuggestionView(
        UUID id,
        long version,
        State state,
        String kind,
        UUID documentId,
        @Nullable String documentName,
        Action action,
        @Nullable ObjectNode patch,
        @Nullable String remark,
        @Nullable String reason,
        Instant createdAt,
        Editor by,
        boolean own,
        @Nullable List<FieldChange> changes,
        @Nullable List<String> conflicts,
        @Nullable Instant settledAt,
        @Nullable String answer) {

    static SuggestionView of(Suggestion suggestion, @Nullable String name, Editor by, boolean own) {
        return new SuggestionView(
                suggestion.id(),
                suggestion.version(),
                suggestion.state(),
                suggestion.document().kind().singular(),
                suggestion.document().id(),
                name,
                suggestion.action(),
                suggestion.patch(),
                suggestion.remark(),
                suggestion.reason(),
                suggestion.createdAt(),
                by,
                own,
                null,
                null,
                suggestion.settledAt(),
                suggestion.answer());
    }

    SuggestionView with(List<FieldChange> today, List<String> changedSince) {
        return new SuggestionView(
                id,
                version,
                state,
                kind,
                documentId,
                documentName,
                action,
                patch,
                remark,
                reason,
                createdAt,
                by,
                own,
                today,
                changedSince,
                settledAt,
                answer);
    }
}
