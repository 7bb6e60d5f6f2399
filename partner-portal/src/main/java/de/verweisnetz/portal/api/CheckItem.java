package de.verweisnetz.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer that somebody should check, and why. */
public record CheckItem(
        Checked offer,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate dueOn,
        List<Reason> reasons,
        int use,
        int risk,
        int priority,
        @Nullable Integer attempts,
        @Nullable Contact contact,
        @Nullable LocalDate notBefore,
        @Nullable List<Found> results) {
    /** The offer in question. */
    public record Checked(String id, String name, Named organization, @Nullable String city) {}

    /** Why it should be checked. */
    public record Reason(
            String code, @Nullable Integer reports, @Nullable LocalDate since, @Nullable List<String> remarks) {
        public List<String> words() {
            return remarks == null ? List.of() : remarks;
        }
    }

    /** What an earlier check found. */
    public record Found(String result, Instant at, Editor by, @Nullable String note) {}

    public List<Found> earlier() {
        return results == null ? List.of() : results;
    }
}
