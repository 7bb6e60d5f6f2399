package de.verweisnetz.platform.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/** International bank account numbers whose check digits are right. */
final class IbanFinder implements TraceFinder {
    private static final Pattern BEGINNING =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}[ .-]?\\d{2}(?=[ .-]?[A-Z0-9])", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    private final IBANValidator ibans = IBANValidator.getInstance();

    @Override
    public List<Trace> find(String text) {
        var found = new ArrayList<Trace>();
        var beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            int end = end(text, beginning.start());
            if (end > 0) {
                found.add(new Trace(TraceKind.IBAN, beginning.start(), end - beginning.start()));
            }
        }
        return Matches.joined(found);
    }

    /** Behind the shortest text from here that is an IBAN, or 0: what follows may be words. */
    private int end(String text, int start) {
        var signs = new StringBuilder();
        for (int i = start; i < text.length() && signs.length() < LONGEST; i++) {
            char sign = text.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                signs.append(sign);
                if (signs.length() >= SHORTEST && ibans.isValid(signs.toString().toUpperCase(Locale.ROOT))) {
                    return i + 1;
                }
            } else if (" .-".indexOf(sign) < 0) {
                return 0;
            }
        }
        return 0;
    }
}
