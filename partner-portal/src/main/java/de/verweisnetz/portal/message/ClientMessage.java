package de.verweisnetz.portal.message;

import de.verweisnetz.portal.api.Address;
import de.verweisnetz.portal.api.Contact;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.SpokenLanguage;
import de.verweisnetz.portal.offer.Hours;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message for the chat: the client's language plus one German sentence to show, complete without the link, at most 900
 * characters, and without a word about her matter.
 */
public record ClientMessage(String language, String text, boolean reviewed) {
    public static final int MOST_CHARACTERS = 900;
    /** The languages the message exists in; anything else is told in English. */
    public static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private static final List<String> REVIEWED = List.of("de", "en");

    public static ClientMessage of(Referral referral, Offer offer) {
        String language = LANGUAGES.contains(referral.language()) ? referral.language() : "en";
        Texts t = new Texts(Bundle.of("message", language));
        List<Line> lines = lines(referral, offer, t);
        while (length(lines) > MOST_CHARACTERS && lines.stream().anyMatch(Line::optional)) {
            lines.remove(lastOptional(lines));
        }
        return new ClientMessage(language, text(lines), REVIEWED.contains(language));
    }

    /** A line of the message; an optional one goes when the message would be too long. */
    private record Line(String text, boolean optional) {}

    private static List<Line> lines(Referral referral, Offer offer, Texts t) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(t.get("message.intro"), false));
        lines.add(new Line(shortened(offer.organization().name(), 80), false));
        place(offer, t).ifPresent(place -> lines.add(new Line(place, false)));
        phone(offer.clientContact(), t).ifPresent(phone -> lines.add(new Line(phone, false)));
        if (referral.voucher() != null) {
            lines.add(new Line(t.get("message.code", "code", referral.voucher().code()), false));
            lines.add(new Line(t.get("message.link", "url", referral.voucher().url()), false));
        }
        spoken(referral, offer, t).ifPresent(spoken -> lines.add(new Line(spoken, true)));
        if (!offer.openingHours().isEmpty()) {
            lines.add(new Line(t.get("message.hours", "hours", Hours.text(offer.openingHours(), t.locale())), true));
        }
        lines.add(new Line(t.get("message.safe"), false));
        lines.add(new Line(
                new Texts(Bundle.of("message", "de")).get("message.show", "reference", referral.reference()), false));
        return lines;
    }

    private static Optional<String> place(Offer offer, Texts t) {
        Address address = offer.address();
        boolean open = address.visibility().equals("PUBLIC") && !address.line().isEmpty();
        return open
                ? Optional.of(t.get("message.address", "address", shortened(address.line(), 120)))
                : Optional.empty();
    }

    private static Optional<String> phone(@Nullable Contact contact, Texts t) {
        return contact == null || contact.phone() == null
                ? Optional.empty()
                : Optional.of(t.get("message.phone", "phone", contact.phone()));
    }

    private static Optional<String> spoken(Referral referral, Offer offer, Texts t) {
        return offer.languages().stream()
                .filter(language -> language.code().equals(referral.language()))
                .findFirst()
                .map(language -> t.get("message.spoken", "when", when(language, t)));
    }

    private static String when(SpokenLanguage language, Texts t) {
        return language.times().isEmpty() ? "" : Hours.text(language.times(), t.locale());
    }

    private static int lastOptional(List<Line> lines) {
        int last = lines.size() - 1;
        while (!lines.get(last).optional()) {
            last--;
        }
        return last;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static int length(List<Line> lines) {
        return text(lines).length();
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
