package de.verweisnetz.portal.message;

import de.verweisnetz.portal.api.Address;
import de.verweisnetz.portal.api.Contact;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.PhoneSlot;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.Slot;
import de.verweisnetz.portal.api.SpokenLanguage;
import de.verweisnetz.portal.offer.Hours;
import de.verweisnetz.portal.offer.Spoken;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CardTexts;
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

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 120;
    private static final int MOST_LANGUAGES = 4;

    /** A line of the message; an optional one goes when the message would be too long. */
    private record Line(String text, boolean optional) {}

    /**
     * @param questions the number of those who run this node, for centres that have none; null where nobody entered it
     */
    public static ClientMessage of(Referral referral, Offer offer, @Nullable String questions) {
        String language = LANGUAGES.contains(referral.language()) ? referral.language() : "en";
        List<Line> lines = lines(referral, offer, questions, new Texts(Bundle.of("message", language)));
        while (text(lines).length() > MOST_CHARACTERS && lines.stream().anyMatch(Line::optional)) {
            lines.remove(lastOptional(lines));
        }
        return new ClientMessage(language, text(lines), CardTexts.areReviewed(language));
    }

    private static List<Line> lines(Referral referral, Offer offer, @Nullable String questions, Texts t) {
        List<Line> lines = new ArrayList<>();
        needed(lines, t.get("FREE".equals(offer.cost()) ? "message.intro.free" : "message.intro"));
        needed(lines, shortened(offer.organization().name(), LONGEST_NAME));
        place(offer, t).ifPresent(place -> needed(lines, place));
        phone(offer.clientContact(), questions, t).ifPresent(phone -> needed(lines, phone));
        Referral.Voucher voucher = referral.voucher();
        if (voucher != null) {
            needed(lines, t.get("message.code", "code", voucher.code()));
            needed(lines, t.get("message.link", "url", voucher.url()));
        }
        languages(referral, offer, t).ifPresent(spoken -> needed(lines, spoken));
        times(referral, offer, t).forEach(time -> lines.add(new Line(time, true)));
        needed(lines, t.get("message.safe"));
        Texts german = new Texts(Bundle.of("message", "de"));
        needed(lines, german.get("message.show", "reference", referral.reference()));
        return lines;
    }

    private static void needed(List<Line> lines, String text) {
        lines.add(new Line(text, false));
    }

    /** Only an address that everybody may know. */
    private static Optional<String> place(Offer offer, Texts t) {
        Address address = offer.address();
        boolean open = address.visibility().equals("PUBLIC") && !address.line().isEmpty();
        return open
                ? Optional.of(t.get("message.address", "address", shortened(address.line(), LONGEST_ADDRESS)))
                : Optional.empty();
    }

    private static Optional<String> phone(@Nullable Contact contact, @Nullable String questions, Texts t) {
        if (contact != null && contact.phone() != null) {
            return Optional.of(t.get("message.phone", "phone", GermanNumber.international(contact.phone())));
        }
        return Optional.ofNullable(questions)
                .map(number -> t.get("message.questions", "phone", GermanNumber.international(number)));
    }

    private static Optional<String> languages(Referral referral, Offer offer, Texts t) {
        if (hers(referral, offer).isPresent()) {
            return Optional.of(t.get("message.spoken", "language", Spoken.name(referral.language(), t.locale())));
        }
        String spoken = offer.languages().stream()
                .limit(MOST_LANGUAGES)
                .map(language -> Spoken.name(language.code(), t.locale()))
                .collect(Collectors.joining(", "));
        return spoken.isEmpty() ? Optional.empty() : Optional.of(t.get("message.languages", "languages", spoken));
    }

    /** When her language is spoken, when it can be called, when it is open; the last goes first. */
    private static List<String> times(Referral referral, Offer offer, Texts t) {
        List<String> times = new ArrayList<>();
        hers(referral, offer)
                .filter(language -> !language.times().isEmpty())
                .ifPresent(
                        language -> times.add(t.get("message.when", "when", Hours.text(language.times(), t.locale()))));
        List<Slot> calling = offer.callingHours().stream().map(PhoneSlot::slot).toList();
        if (!calling.isEmpty()) {
            times.add(t.get("message.calling", "hours", Hours.text(calling, t.locale())));
        }
        if (!offer.openingHours().isEmpty()) {
            times.add(t.get("message.hours", "hours", Hours.text(offer.openingHours(), t.locale())));
        }
        return times;
    }

    private static Optional<SpokenLanguage> hers(Referral referral, Offer offer) {
        return offer.languages().stream()
                .filter(language -> language.code().equals(referral.language()))
                .findFirst();
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

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
