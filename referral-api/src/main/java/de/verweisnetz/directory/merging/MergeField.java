package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.MergeChoice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of two documents that may become one.
 *
 * @param owner the object inside the document that holds the field, empty for the document itself
 */
record MergeField(String owner, String name, @Nullable JsonNode keep, @Nullable JsonNode absorb, boolean same) {
    // Who the document is, and how hidden a place: the merge decides.
    private static final Set<String> DECIDED = Set.of("id", "original_id", "address_visibility");
    // Lists that are one statement: hours of two sources together would be hours that nobody keeps.
    private static final Set<String> WHOLE =
            Set.of("addresses", "schedules", "hours", "area", "accepts_referrals", "service_areas", "cost_options");

    String pointer() {
        return (owner.isEmpty() ? "" : "/" + escaped(owner)) + "/" + escaped(name);
    }

    boolean isDecided() {
        return DECIDED.contains(name);
    }

    /** What is taken when nobody chooses: what is there, of two values that of the survivor, of two lists both. */
    MergeChoice proposal(boolean takeOver) {
        if (same || isDecided() || !takeOver || isEmpty(absorb)) {
            return MergeChoice.KEEP;
        }
        if (isEmpty(keep)) {
            return MergeChoice.ABSORB;
        }
        return unites() ? MergeChoice.BOTH : MergeChoice.KEEP;
    }

    List<MergeChoice> choices(boolean takeOver) {
        if (same || isDecided() || !takeOver) {
            return List.of();
        }
        return unites()
                ? List.of(MergeChoice.KEEP, MergeChoice.ABSORB, MergeChoice.BOTH)
                : List.of(MergeChoice.KEEP, MergeChoice.ABSORB);
    }

    private boolean unites() {
        return keep != null && keep.isArray() && absorb != null && absorb.isArray() && !WHOLE.contains(name);
    }

    private static boolean isEmpty(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
