package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a controller needs for its record of processing activities (GDPR art. 30), as this node is set up now.
 *
 * @param node code of the node
 * @param organizations who takes part
 */
public record ProcessingRecord(
        Instant madeAt, String node, List<Processing> processings, List<TakingPart> organizations) {

    /**
     * One processing activity, in one language.
     *
     * @param retention how long the data is kept, by the rules of the node
     * @param retentionNote what no rule says
     */
    public record Processing(
            String name,
            String purpose,
            String legalBasis,
            String subjects,
            String data,
            String recipients,
            List<Kept> retention,
            @Nullable String retentionNote,
            String measures) {}

    /**
     * A rule and its period.
     *
     * @param period as ISO 8601 writes it
     */
    public record Kept(String rule, String period) {}

    /** An organisation of the network. */
    public record TakingPart(UUID id, String name, String kind, String state) {}
}
