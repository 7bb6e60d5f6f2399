package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.ConsentTexts;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts with which a client is told and asked.
 *
 * @param language the one that was wanted, or empty while none is chosen
 * @param offer for whose organisation she is asked
 * @param told what she is told without being asked
 * @param asked what she is asked, each a tick of its own
 */
public record Questions(String language, String offer, Need need, List<ConsentText> told, List<ConsentText> asked) {
    /** Name of the hidden field that says which texts were on the screen. */
    public static final String GIVEN = "given";

    /** Information and questions for a referral that is to be issued. */
    public static Questions of(String language, String offer, Need need, ConsentApi api) {
        return read(language, offer, need, Stream.of("NOTICE"), api);
    }

    /** Questions alone, for a client who has been informed. */
    public static Questions later(String language, String offer, Need need, ConsentApi api) {
        return read(language, offer, need, Stream.empty(), api);
    }

    private static Questions read(String language, String offer, Need need, Stream<String> informing, ConsentApi api) {
        if (!language.matches("[a-z]{2,3}")) {
            return new Questions("", offer, need, List.of(), List.of());
        }
        ConsentTexts texts = api.texts(language, offer, need.grade());
        return new Questions(
                language,
                offer,
                need,
                informing.flatMap(purpose -> texts.of(purpose).stream()).toList(),
                need.purposes().stream()
                        .flatMap(purpose -> texts.of(purpose).stream())
                        .toList());
    }

    /** Everything that goes into the chat before she agrees, as one piece. */
    public String forTheChat() {
        return all().map(ConsentText::text).collect(Collectors.joining("\n\n"));
    }

    /** Whether there is a text for each thing she has to be asked. */
    public boolean areThere() {
        return !asked.isEmpty() && asked.size() == need.purposes().size();
    }

    public boolean areReviewed() {
        return all().allMatch(ConsentText::reviewed);
    }

    /** The language the texts are in, where it is another one than was wanted. */
    public Optional<String> otherLanguage() {
        return all().map(ConsentText::language)
                .filter(spoken -> !spoken.equals(language))
                .findFirst();
    }

    public String spoken() {
        return otherLanguage().orElse(language);
    }

    /** Which texts these are, to compare them with those that are needed when the form comes back. */
    public String stamp() {
        return language.isEmpty()
                ? ""
                : language + " " + offer + " " + need.grade() + " " + String.join(" ", need.purposes());
    }

    /** Whether a form shows that the client was given all that is needed: more is no mistake, another wording is. */
    static boolean wereGiven(Form form, String language, String offer, Need need) {
        List<String> given = List.of(form.value(GIVEN).split(" "));
        List<String> wanted = List.of(language, offer, need.grade());
        return given.size() >= wanted.size()
                && given.subList(0, wanted.size()).equals(wanted)
                && given.subList(wanted.size(), given.size()).containsAll(need.purposes());
    }

    private Stream<ConsentText> all() {
        return Stream.concat(told.stream(), asked.stream());
    }
}
