package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.ConsentTexts;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the client is told and asked, in her language, and whether a topic needs her explicit consent. */
public record SendTexts(
        String language,
        @Nullable ConsentText notice,
        @Nullable ConsentText feedback,
        @Nullable ConsentText specialCategory) {

    static SendTexts of(Form form, Offer offer, Labels labels, StaffApi api) {
        String language = form.value("language");
        if (!language.matches("[a-z]{2,3}")) {
            return new SendTexts("", null, null, null);
        }
        ConsentTexts texts = api.consentTexts(language, offer.id());
        boolean special = Topics.choices(offer, labels).stream().anyMatch(labels::isSpecialCategory);
        return new SendTexts(
                language,
                texts.of("NOTICE").orElse(null),
                texts.of("FEEDBACK").orElse(null),
                special ? texts.of("SPECIAL_CATEGORY").orElse(null) : null);
    }

    /** Everything to be sent to the client before, as one piece for the chat. */
    public String forTheChat() {
        StringBuilder text = new StringBuilder();
        for (ConsentText part : parts()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(part.text());
        }
        return text.toString();
    }

    public boolean reviewed() {
        return parts().stream().allMatch(ConsentText::reviewed);
    }

    private List<ConsentText> parts() {
        return Stream.of(notice, feedback, specialCategory)
                .filter(Objects::nonNull)
                .toList();
    }
}
