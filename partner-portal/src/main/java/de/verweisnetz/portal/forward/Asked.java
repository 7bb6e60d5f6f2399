package de.verweisnetz.portal.forward;

import de.verweisnetz.portal.api.ConsentTexts;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the client is told and asked before she is passed on, in her language. */
public record Asked(
        @Nullable ConsentText notice,
        @Nullable ConsentText forward,
        @Nullable ConsentText feedback,
        @Nullable ConsentText special) {

    /** @param special whether the matter is one of a special category */
    public static Asked of(ConsentTexts texts, boolean special) {
        return new Asked(
                texts.of("NOTICE").orElse(null),
                texts.of("FORWARD").orElse(null),
                texts.of("FEEDBACK").orElse(null),
                special ? texts.of("SPECIAL_CATEGORY").orElse(null) : null);
    }

    /** Whether she can be asked at all. */
    public boolean complete() {
        return notice != null && forward != null;
    }

    public boolean reviewed() {
        return parts().stream().allMatch(ConsentText::reviewed);
    }

    public String language() {
        return forward == null ? "" : forward.language();
    }

    /** Everything in one piece, to show, read out or send. */
    public String text() {
        return parts().stream().map(ConsentText::text).collect(Collectors.joining("\n\n"));
    }

    private List<ConsentText> parts() {
        return Stream.of(notice, forward, feedback, special)
                .filter(Objects::nonNull)
                .toList();
    }
}
