package de.verweisnetz.privacy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param parts what is wrong; only for a correction, and then at least one
 */
public record RightsRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull Kind kind,
        @Size(max = 6) @Nullable Set<Part> parts) {

    /** Articles 16 to 18 of the GDPR. */
    public enum Kind {
        RECTIFICATION,
        RESTRICTION,
        ERASURE
    }

    /** What a correction is about: she tells the centre or her counsellor what is right, not the node. */
    public enum Part {
        LANGUAGE,
        REGION,
        TOPICS,
        CONTACT,
        APPOINTMENT,
        OUTCOME
    }

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    @AssertTrue
    boolean isClearWhatIsWrong() {
        return kind == null || (kind == Kind.RECTIFICATION) == (parts != null && !parts.isEmpty());
    }

    SubjectCredential credential() {
        return new SubjectCredential(token, code);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "RightsRequest " + kind;
    }
}
