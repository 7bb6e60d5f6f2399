package de.verweisnetz.directory.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason to look at an offer.
 *
 * @param reports how many people said so; null where it follows from the entry itself
 * @param remarks in their words; null in lists
 */
public record OpenReason(
        CheckReason code, @Nullable Integer reports, @Nullable LocalDate since, @Nullable List<String> remarks) {

    static OpenReason ofEntry(CheckReason code, @Nullable LocalDate since) {
        return new OpenReason(code, null, since, null);
    }

    OpenReason withoutRemarks() {
        return new OpenReason(code, reports, since, null);
    }
}
