package de.verweisnetz.portal.offer;

import de.verweisnetz.portal.api.Offer.Capacity;
import de.verweisnetz.portal.text.BusinessTime;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;

/** The capacity light in words, with its age: "voll seit 3 Tagen". */
public final class Capacities {
    private Capacities() {}

    public static String of(Capacity capacity, Texts t) {
        return of(capacity, BusinessTime.today(), t);
    }

    static String of(Capacity capacity, LocalDate today, Texts t) {
        String light = capacity.light();
        if (capacity.since() == null || !t.has("capacity." + light + ".since")) {
            return t.get("offer.capacity") + ": " + t.getOr("capacity." + light, light);
        }
        long days = Math.max(0, today.toEpochDay() - capacity.since().toEpochDay());
        return t.get("capacity." + light + ".since", "days", days);
    }
}
