package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.codes.Labels;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The grades of referral that an offer takes, the usual one first.
 *
 * @param whyNotWarm key of the reason why no contact data go there; null where they may
 */
public record Grades(List<String> possible, @Nullable String whyNotWarm) {
    private static final List<String> ALL = List.of("CODE", "WARM");

    static Grades of(Offer offer, Labels labels) {
        String reason = whyNotWarm(offer, labels);
        boolean authority = labels.isSignpostOnly(offer.centreType());
        Stream<String> taken = ALL.stream().filter(offer::takes);
        return new Grades(
                taken.filter(grade -> !authority && (reason == null || !grade.equals("WARM")))
                        .toList(),
                reason);
    }

    private static @Nullable String whyNotWarm(Offer offer, Labels labels) {
        String carrier = offer.organization().carrier();
        if (labels.isSignpostOnly(offer.centreType())) {
            return "authority";
        }
        if (carrier != null && labels.isPublicBody(carrier)) {
            return "public";
        }
        return offer.takes("WARM") ? null : "offer";
    }

    public boolean none() {
        return possible.isEmpty();
    }

    public boolean has(String grade) {
        return possible.contains(grade);
    }

    /** What is chosen until somebody chooses otherwise. */
    String usual() {
        return none() ? "CODE" : possible.get(0);
    }
}
