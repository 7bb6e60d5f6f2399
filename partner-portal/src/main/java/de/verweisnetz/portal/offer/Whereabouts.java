package de.verweisnetz.portal.offer;

import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;

/** Where an offer is, how far away, and when it is open: the parts that are known, in one line. */
public final class Whereabouts {
    private Whereabouts() {}

    public static String of(Offer offer, Texts t) {
        var parts = new ArrayList<String>();
        if (offer.address().secret()) {
            parts.add(t.get("offer.secret"));
        } else if (!offer.address().line().isEmpty()) {
            parts.add(offer.address().line());
        }
        if (offer.distanceKm() != null) {
            parts.add(t.get("offer.distance", "km", offer.distanceKm()));
        }
        if (offer.closedUntil() != null) {
            parts.add(t.get("offer.closed-until", "date", t.times().date(offer.closedUntil())));
        } else if (Boolean.TRUE.equals(offer.openNow())) {
            parts.add(t.get("offer.open-now"));
        } else if (offer.nextOpening() != null) {
            parts.add(t.get("offer.next-opening", "time", t.times().weekdayTime(offer.nextOpening())));
        }
        return String.join(" · ", parts);
    }
}
