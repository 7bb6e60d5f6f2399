package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language of counselling with its hours. */
public record SpokenLanguage(String code, String mode, @Nullable List<Slot> slots) {
    public List<Slot> times() {
        return slots == null ? List.of() : slots;
    }

    public boolean interpreted() {
        return mode.equals("INTERPRETED");
    }
}
