package de.verweisnetz.privacy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param parts what is wrong; only for a correction, and then at least one
 * @param reason why she wants it locked; only for a restriction, and hers to tell
 */
public record RightsRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull Kind kind,
        @Size(max = 6) @Nullable Set<Part> parts,
        @Nullable Reason reason) {

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

    /** Why processing is to be restricted (GDPR art. 18 par. 1). */
    public enum Reason {
        /** She says that something is wrong, and it is being looked into. */
        ACCURACY,
        UNLAWFUL,
        /** She needs it for a claim of hers. */
        CLAIMS,
        /** She has objected. */
        OBJECTION
    }

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    @AssertTrue
    boolean isClearWhatIsWrong() {
        return kind == null || (kind == Kind.RECTIFICATION) == (parts != null && !parts.isEmpty());
    }

    @AssertTrue
    boolean isReasonOfRestriction() {
        return reason == null || kind == Kind.RESTRICTION;
    }

    /** What is wrong or why it is to be locked, as codes in a fixed order. */
    public List<String> codes() {
        return Stream.concat(
                        parts == null
                                ? Stream.of()
                                : parts.stream().map(Part::name).sorted(),
                        Stream.ofNullable(reason).map(Reason::name))
                .toList();
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
