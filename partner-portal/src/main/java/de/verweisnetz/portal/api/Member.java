package de.verweisnetz.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the own organisation.
 *
 * @param absence one that is not over
 */
public record Member(String id, String displayName, Named team, boolean manager, @Nullable Absence absence) {

    public boolean isAwayOn(LocalDate day) {
        return absence != null && !day.isBefore(absence.from()) && !day.isAfter(absence.until());
    }
}
