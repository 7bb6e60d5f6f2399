package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data for the records of processing activities (GDPR art. 30). */
public record ProcessingRecord(
        Instant madeAt, String node, List<Processing> processings, List<Organization> organizations) {

    /** One processing activity. */
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

    /** A rule and its period. */
    public record Kept(String rule, String period) {}

    /** An organisation of the network. */
    public record Organization(String id, String name, String kind, String state) {}
}
