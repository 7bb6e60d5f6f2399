package de.verweisnetz.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The credential of a client: the token of her page or her full code, exactly one of the two. */
public record ClientPageRequest(
        @Size(min = 20, max = 60) @Nullable String token, @Size(min = 6, max = 40) @Nullable String code) {

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "ClientPageRequest";
    }
}
