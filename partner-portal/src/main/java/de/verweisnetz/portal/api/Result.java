package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** What counselling achieved. */
public record Result(String code, @Nullable Money amount) {

    /** An amount in cents. */
    public record Money(long amountCents, String currency) {}
}
