package de.verweisnetz.directory.information;

import de.verweisnetz.directory.InformationQuery.Group;
import de.verweisnetz.directory.InformationSourceView.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How old sources may be on a day.
 *
 * @param dueDays how many days before its last one a source asks to be looked at
 */
public record Validity(LocalDate today, long dueDays) {
    static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** Last days, both ends included. */
    public record Expiry(LocalDate from, LocalDate to) {}

    State of(LocalDate expiresOn) {
        if (expiresOn.isBefore(today)) {
            return State.EXPIRED;
        }
        return expiresOn.isAfter(today.plusDays(dueDays)) ? State.CURRENT : State.DUE;
    }

    public Expiry expiry(@Nullable Group group) {
        if (group == null) {
            return new Expiry(EARLIEST, LATEST);
        }
        return switch (group) {
            case CURRENT -> new Expiry(today, LATEST);
            case DUE -> new Expiry(EARLIEST, today.plusDays(dueDays));
            case EXPIRED -> new Expiry(EARLIEST, today.minusDays(1));
        };
    }
}
