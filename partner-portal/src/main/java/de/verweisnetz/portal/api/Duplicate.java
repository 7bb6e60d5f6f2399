package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two entries that may be the same; a single one also side by side. */
public record Duplicate(
        String id,
        String kind,
        int score,
        List<Reason> reasons,
        String state,
        List<Party> documents,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String dismissalReason,
        @Nullable String mergeId,
        @Nullable Comparison comparison) {
    private static final Set<String> REFERENCES =
            Set.of("/organization_id", "/program_id", "/service_id", "/location_id");

    /** What speaks for the two being the same, or against it. */
    public record Reason(String code, int points) {}

    /** One of the two. */
    public record Party(String id, @Nullable String name, @Nullable String organization, boolean gone) {}

    /** Both side by side, with what a merge would take. */
    public record Comparison(Side keep, Side absorb, List<Field> fields, List<String> warnings) {
        /** All but the ids of the two, which are nothing to compare. */
        public List<Field> readable() {
            return fields.stream()
                    .filter(field -> !field.pointer().equals("/id"))
                    .toList();
        }
    }

    /** A document that stays or goes. */
    public record Side(
            String id,
            @Nullable String name,
            long version,
            Instant modifiedAt,
            String source,
            boolean republish,
            int referring) {}

    /** A field with both values. */
    public record Field(
            String pointer,
            @Nullable JsonNode keep,
            @Nullable JsonNode absorb,
            boolean same,
            @Nullable String proposal,
            List<String> choices) {
        /** The kind of entry that both refer to here, as it stands in the addresses of documents. */
        public @Nullable String refersTo() {
            return REFERENCES.contains(pointer)
                    ? KeptDocument.path(pointer.substring(1, pointer.length() - "_id".length()))
                    : null;
        }
    }

    public boolean open() {
        return state.equals("OPEN");
    }

    /** What lists call one of the two; an offer has no name in its document. */
    public String name(String document, String otherwise) {
        return documents.stream()
                .filter(party -> party.id().equals(document))
                .map(Party::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** Both names. */
    public String title(String otherwise) {
        return documents.stream().map(party -> name(party.id(), otherwise)).collect(Collectors.joining(" – "));
    }
}
