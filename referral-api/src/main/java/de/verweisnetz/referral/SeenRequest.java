package de.verweisnetz.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which referrals a centre has taken note, many at once. */
public record SeenRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items) {

    /**
     * One of them.
     *
     * @param version as the caller knows it; null where she has seen no more than that it is there
     */
    public record Item(@NotNull UUID referralId, @Min(1) @Nullable Long version) {}
}
