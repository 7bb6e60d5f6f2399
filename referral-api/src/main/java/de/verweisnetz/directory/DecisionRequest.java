package de.verweisnetz.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose version counts where both sides changed a field.
 *
 * @param rows which conflicts; absent = all
 */
public record DecisionRequest(@NotNull Keep keep, @Size(max = 1000) @Nullable List<Long> rows) {

    /** Ours is what the directory has, theirs what the source says. */
    public enum Keep {
        OURS,
        THEIRS
    }
}
