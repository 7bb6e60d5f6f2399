package de.verweisnetz.portal.find;

import de.verweisnetz.portal.api.InformationCard;
import de.verweisnetz.portal.message.ClientMessage;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to answer with where a post says something wrong: sources, and a text for a reply that names them. */
public record Correction(List<InformationCard> sources, String language, String text, boolean reviewed) {
    /** In the language of the post if the sentences exist in it, else in English. */
    static Correction of(List<InformationCard> sources, @Nullable String postLanguage) {
        String language = postLanguage != null && ClientMessage.LANGUAGES.contains(postLanguage) ? postLanguage : "en";
        Texts t = new Texts(Bundle.of("message", language));
        String text = Stream.concat(
                        Stream.of(t.get("message.correction")), sources.stream().map(source -> source(source, t)))
                .collect(Collectors.joining("\n\n"));
        return new Correction(
                sources, language, text, Bundle.of("message", language).isReviewed());
    }

    private static String source(InformationCard source, Texts t) {
        return String.join(
                "\n",
                source.title() + " (" + source.publisher() + ")",
                source.url(),
                t.get("message.checked", "date", t.times().date(source.checkedOn())));
    }
}
