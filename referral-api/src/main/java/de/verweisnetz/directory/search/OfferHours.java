package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferFacts.PhoneSlot;
import de.verweisnetz.directory.OfferFacts.Slot;
import de.verweisnetz.directory.OfferFacts.SpokenLanguage;
import de.verweisnetz.directory.search.WeekMinutes.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an offer is open, can be called, and speaks which language, in minutes of the week. */
final class OfferHours {
    private OfferHours() {}

    static List<Span> open(OfferFacts offer) {
        return offer.hours().stream()
                .map(OfferHours::span)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Span> called(OfferFacts offer) {
        return offer.phoneHours().stream()
                .map(OfferHours::span)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A language without hours of its own is there whenever the offer is open. */
    static List<Span> spoken(OfferFacts offer, SpokenLanguage language) {
        var own = ownHours(language);
        return own.isEmpty()
                ? open(offer)
                : own.stream().map(OfferHours::span).filter(Objects::nonNull).toList();
    }

    static List<Slot> ownHours(SpokenLanguage language) {
        return Objects.requireNonNullElse(language.slots(), List.of());
    }

    /** Where nobody said which languages the phone speaks, those that are spoken in the house. */
    static List<String> phoneLanguages(OfferFacts offer, PhoneSlot slot) {
        return slot.languages() == null || slot.languages().isEmpty()
                ? offer.languages().stream()
                        .filter(language -> language.mode().equals("SPOKEN"))
                        .map(SpokenLanguage::code)
                        .toList()
                : slot.languages();
    }

    static @Nullable String openMinutes(OfferFacts offer) {
        var minutes = new WeekMinutes();
        open(offer).forEach(span -> minutes.add(span, 0));
        return minutes.multirange();
    }

    /** Two weeks for each language: when it is spoken, and when interpreted. */
    static @Nullable String spokenMinutes(OfferFacts offer) {
        var minutes = new WeekMinutes();
        for (var language : offer.languages()) {
            spoken(offer, language).forEach(span -> minutes.add(span, week(language.code(), language.mode())));
        }
        return minutes.multirange();
    }

    static int week(String language, String mode) {
        return 2 * Facets.languageNumber(language) + (mode.equals("SPOKEN") ? 0 : 1);
    }

    /** The first week for whoever answers, then one for each language. */
    static @Nullable String phoneMinutes(OfferFacts offer) {
        var minutes = new WeekMinutes();
        for (var slot : offer.phoneHours()) {
            var span = span(slot);
            minutes.add(span, 0);
            phoneLanguages(offer, slot).forEach(language -> minutes.add(span, Facets.languageNumber(language)));
        }
        return minutes.multirange();
    }

    static @Nullable Span span(Slot slot) {
        return WeekMinutes.span(slot.weekday(), slot.opensAt(), slot.closesAt());
    }

    static @Nullable Span span(PhoneSlot slot) {
        return WeekMinutes.span(slot.weekday(), slot.opensAt(), slot.closesAt());
    }
}
