package de.verweisnetz.portal.code;

import de.verweisnetz.portal.api.ConsentTexts;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the client is told and asked before she goes on at another centre, in her language. */
public record Asked(String language, @Nullable ConsentText notice, List<ConsentText> questions) {
    static final List<String> PURPOSES = List.of("FORWARD", "FEEDBACK", "SPECIAL_CATEGORY");

    static Asked of(Form form, StaffApi api) {
        String language = form.value("language");
        String offer = form.value("offer");
        if (!language.matches("[a-z]{2,3}") || !offer.matches("[0-9a-fA-F-]{36}")) {
            return new Asked("", null, List.of());
        }
        ConsentTexts texts = api.consentTexts(language, offer);
        return new Asked(
                language,
                texts.of("NOTICE").orElse(null),
                PURPOSES.stream().map(texts::of).flatMap(Optional::stream).toList());
    }

    public boolean isThere() {
        return notice != null && !questions.isEmpty();
    }

    public boolean reviewed() {
        return all().allMatch(ConsentText::reviewed);
    }

    /** To be read by her or to her. */
    public String text() {
        return all().map(ConsentText::text).collect(Collectors.joining("\n\n"));
    }

    private Stream<ConsentText> all() {
        return Stream.concat(Optional.ofNullable(notice).stream(), questions.stream());
    }
}
