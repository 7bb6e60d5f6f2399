package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.codes.Labels.Option;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import java.util.List;

/** The languages that a client is spoken to in, for those who choose one: whose texts no native speaker has read is said. */
public final class ClientLanguages {
    private ClientLanguages() {}

    /** All that there are names for; clients who read none of ours are told in another. */
    public static List<Option> all(Labels labels, Texts t) {
        return labels.options("language").stream()
                .map(option -> marked(option, t))
                .toList();
    }

    /** Those that there are texts in. */
    public static List<Option> withTexts(Labels labels, Texts t) {
        return CardTexts.LANGUAGES.stream()
                .map(code -> marked(new Option(code, labels.language(code)), t))
                .toList();
    }

    private static Option marked(Option option, Texts t) {
        boolean unread = CardTexts.LANGUAGES.contains(option.code()) && !CardTexts.areReviewed(option.code());
        return unread ? new Option(option.code(), t.get("text.unread", "language", option.label())) : option;
    }
}
