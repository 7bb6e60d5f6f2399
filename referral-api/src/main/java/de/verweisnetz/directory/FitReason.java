package de.verweisnetz.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an offer fits a search, in data: a client makes a sentence of it in the reader's language.
 *
 * <p>Which of the values are there depends on the reason.
 */
public record FitReason(
        Reason reason,
        @Nullable List<String> words,
        @Nullable List<String> topics,
        @Nullable String language,
        @Nullable String mode,
        @Nullable List<OfferFacts.Slot> slots,
        @Nullable List<OfferFacts.PhoneSlot> phoneSlots,
        @Nullable Double distanceKm,
        @Nullable List<String> area,
        @Nullable List<String> channels,
        @Nullable String code,
        @Nullable LocalDate since,
        @Nullable Long days,
        @Nullable Integer waitingDays) {

    /** What the reason is about. */
    public enum Reason {
        TEXT,
        TOPIC,
        LANGUAGE,
        DISTANCE,
        AREA,
        NATIONWIDE,
        REMOTE,
        TARGET_GROUP,
        CENTRE_TYPE,
        CARRIER,
        OPEN,
        PHONE,
        REACHABLE_FROM_ABROAD,
        WHEELCHAIR,
        CAPACITY,
        ACCEPTS,
        ANSWER_MODE,
        VERIFIED
    }

    public static FitReason of(Reason reason) {
        return new FitReason(reason, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static FitReason code(Reason reason, String code) {
        return new FitReason(reason, null, null, null, null, null, null, null, null, null, code, null, null, null);
    }

    /** Words of the search that the offer itself uses. */
    public static FitReason text(List<String> words) {
        return new FitReason(
                Reason.TEXT, words, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static FitReason topic(List<String> topics) {
        return new FitReason(
                Reason.TOPIC, null, topics, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A language and when it is there; without slots at all opening hours. */
    public static FitReason language(String language, String mode, @Nullable List<OfferFacts.Slot> slots) {
        return new FitReason(
                Reason.LANGUAGE, null, null, language, mode, slots, null, null, null, null, null, null, null, null);
    }

    public static FitReason distance(double distanceKm) {
        return new FitReason(
                Reason.DISTANCE, null, null, null, null, null, null, distanceKm, null, null, null, null, null, null);
    }

    public static FitReason area(List<String> area) {
        return new FitReason(Reason.AREA, null, null, null, null, null, null, null, area, null, null, null, null, null);
    }

    public static FitReason remote(List<String> channels) {
        return new FitReason(
                Reason.REMOTE, null, null, null, null, null, null, null, null, channels, null, null, null, null);
    }

    public static FitReason open(List<OfferFacts.Slot> slots) {
        return new FitReason(
                Reason.OPEN, null, null, null, null, slots, null, null, null, null, null, null, null, null);
    }

    public static FitReason phone(List<OfferFacts.PhoneSlot> slots) {
        return new FitReason(
                Reason.PHONE, null, null, null, null, null, slots, null, null, null, null, null, null, null);
    }

    /** A light and since when it shows: "full since 3 days". */
    public static FitReason capacity(
            String light, @Nullable LocalDate since, @Nullable Long days, @Nullable Integer waitingDays) {
        return new FitReason(
                Reason.CAPACITY, null, null, null, null, null, null, null, null, null, light, since, days, waitingDays);
    }

    public static FitReason verified(LocalDate on, long days) {
        return new FitReason(
                Reason.VERIFIED, null, null, null, null, null, null, null, null, null, null, on, days, null);
    }
}
