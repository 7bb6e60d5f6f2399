package de.verweisnetz.referral;

import de.verweisnetz.referral.client.Said;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client says of herself, with her credential. */
public record OwnReportRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull Said said) {

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
        return "OwnReportRequest";
    }
}
