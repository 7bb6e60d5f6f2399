package de.verweisnetz.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param code as the client says it
 */
public record RedemptionRequest(@NotNull @Size(min = 6, max = 40) String code) {
    /** Never the code itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "RedemptionRequest";
    }
}
