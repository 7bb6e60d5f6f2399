package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.text.Texts;
import java.time.Period;

/** Periods as people say them. */
public final class Periods {
    private Periods() {}

    /**
     * @param iso as ISO 8601 writes it; only the largest unit that it names counts
     */
    public static String words(Texts t, String iso) {
        Period period = Period.parse(iso);
        if (period.getYears() > 0) {
            return t.get("period.years", "count", period.getYears());
        }
        return period.getMonths() > 0
                ? t.get("period.months", "count", period.getMonths())
                : t.get("period.days", "count", period.getDays());
    }
}
