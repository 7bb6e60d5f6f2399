package de.verweisnetz.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A client's credential, and in which language she reads.
 *
 * @param language null for that of her referral
 */
public record ClientTextsRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @Pattern(regexp = "[a-z]{2,3}") @Nullable String language) {

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    ClientPageRequest credential() {
        return new ClientPageRequest(token, code);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "ClientTextsRequest";
    }
}
