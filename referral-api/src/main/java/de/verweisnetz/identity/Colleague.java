package de.verweisnetz.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as her own organisation knows her.
 *
 * @param absentFrom the first day of an absence that is not over; null for none
 * @param absentUntil its last day
 */
public record Colleague(
        UUID id,
        String displayName,
        UUID team,
        String teamName,
        boolean manager,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    public boolean isAbsentOn(LocalDate day) {
        return absentFrom != null && absentUntil != null && !day.isBefore(absentFrom) && !day.isAfter(absentUntil);
    }
}
