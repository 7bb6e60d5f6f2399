package de.verweisnetz.referral;

import de.verweisnetz.referral.clientdata.ClientData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client enters on her page, with her credential: the token of the page or the full code, exactly one of the two. */
public record OwnDataRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull @Valid ClientData client) {

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
        return "OwnDataRequest";
    }
}
