package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.directory.OfferFacts.Capacity;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changes of an offer by a step of its own; each answers a changed copy of the document. */
final class OfferState {
    // As long before its end as checks of entries with an end begin: whoever confirms later means the time after it.
    private static final Period BEFORE_ITS_END = Period.ofDays(63);

    private OfferState() {}

    /**
     * @param by organisation that confirms; never published
     * @param validity how long a confirmation holds where the entry names no later end itself
     */
    static ObjectNode confirmed(ObjectNode offer, LocalDate today, String by, Period validity) {
        var copy = offer.deepCopy();
        var german = german(copy);
        var end = validUntil(offer)
                .filter(day -> day.isAfter(today.plus(BEFORE_ITS_END)))
                .orElse(today.plus(validity));
        german.put("verified_on", today.toString());
        german.put("verified_by", by);
        german.put("valid_until", end.toString());
        return copy;
    }

    static ObjectNode with(ObjectNode offer, Capacity capacity) {
        var copy = offer.deepCopy();
        var light = german(copy).putObject("capacity");
        light.put("light", capacity.light());
        if (capacity.since() != null) {
            light.put("since", capacity.since().toString());
        }
        if (capacity.waitingDays() != null) {
            light.put("waiting_days", capacity.waitingDays());
        }
        return copy;
    }

    /**
     * @param until last day of the closure; null opens it again
     */
    static ObjectNode closed(ObjectNode offer, @Nullable LocalDate until) {
        var copy = offer.deepCopy();
        if (until == null) {
            german(copy).remove("closed_until");
        } else {
            german(copy).put("closed_until", until.toString());
        }
        return copy;
    }

    static Optional<LocalDate> validUntil(ObjectNode offer) {
        try {
            return Optional.of(offer.path(Profile.PROPERTY).path("valid_until").asText())
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static ObjectNode german(ObjectNode offer) {
        return offer.get(Profile.PROPERTY) instanceof ObjectNode german ? german : offer.putObject(Profile.PROPERTY);
    }
}
