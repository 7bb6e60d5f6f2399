package de.verweisnetz.privacy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client proves herself by: the token of her page or her full code, exactly one of the two. */
public record SubjectCredential(
        @Size(min = 20, max = 60) @Nullable String token, @Size(min = 6, max = 40) @Nullable String code) {

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "SubjectCredential";
    }
}
