package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reason why an offer fits a search or does not quite; which fields are there depends on the reason. */
public record Fit(
        String reason,
        @Nullable List<String> words,
        @Nullable List<String> topics,
        @Nullable String language,
        @Nullable String mode,
        @Nullable List<Slot> slots,
        @Nullable List<PhoneSlot> phoneSlots,
        @Nullable Double distanceKm,
        @Nullable List<String> area,
        @Nullable List<String> channels,
        @Nullable String code,
        @Nullable Integer days,
        @Nullable Integer waitingDays) {
    public boolean is(String name) {
        return reason.equals(name);
    }
}
