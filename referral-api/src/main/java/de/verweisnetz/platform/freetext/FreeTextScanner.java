package de.verweisnetz.platform.freetext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds telephone numbers, mail addresses, links, handles and bank accounts in what people write.
 *
 * <p>Dates, times, postcodes, amounts of money and sections of laws are none of these. Where a text can be read both
 * ways (a full stop without a space, {@code Termin.am}), it is refused rather than stored.
 */
public final class FreeTextScanner {
    /** Each takes away what the next would misread: a bank account looks like a telephone number. */
    private static final List<TraceFinder> FINDERS = List.of(
            new LinkFinder(),
            new EmailFinder(),
            new DomainFinder(),
            new IbanFinder(),
            new HandleFinder(),
            new PhoneFinder());

    private FreeTextScanner() {}

    /** All traces in the order of the text; they do not overlap. */
    public static List<Trace> scan(String text) {
        var left = new FoldedText(text);
        var found = new ArrayList<Trace>();
        for (var finder : FINDERS) {
            for (var trace : finder.find(left.toString())) {
                left.blank(trace.start(), trace.end());
                found.add(trace);
            }
        }
        found.sort(Comparator.comparingInt(Trace::start));
        return List.copyOf(found);
    }
}
