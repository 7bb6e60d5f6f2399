package de.verweisnetz.platform.freetext;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Telephone numbers as people write them in Germany and in the countries that clients come from. */
final class PhoneFinder implements TraceFinder {
    private static final String HOME = "DE";
    private static final List<String> ORIGINS =
            List.of("RO", "PL", "BG", "IT", "ES", "HU", "HR", "GR", "FR", "GB", "AT");

    /** Some countries dial without a leading 0: below this a number is more likely something else. */
    private static final int FEWEST_FOREIGN_DIGITS = 9;

    private static final int FEWEST_DIGITS = 5;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS;

    /** What only looks like a number, or lacks its area code, but can be meant as nothing else. */
    private static final List<Pattern> MEANT_AS_NUMBER = List.of(
            Pattern.compile(
                    """
                    (?<! [\\p{L}\\p{N}] )
                    (?: tel(?:[eé]f[oó]n\\p{L}{0,5})? | fon | phone | handy | mobile? | komórka | cellulare | m[oó]vil | whats\\ ?app | viber
                      | fax | τηλ\\p{L}* | тел\\p{L}* | gsm | ☎ | 📞 | 📱 )
                    [.:]? \\ ? (?: (?: nr | no | num[em]r\\p{L}* | nummer | number ) [.:]? )? [\\ :]{0,2}
                    ( [+(]? \\d (?: [\\ ()/.-]{0,3} \\d ){4,} )
                    """,
                    FLAGS),
            Pattern.compile(
                    """
                    (?<! [\\p{L}\\p{N},] | \\d[.] )
                    ( (?: \\+ [1-9] | 00[1-9] | 0 [\\ -]? [1-9] ) (?: [\\ ()/.-]{0,3} \\d ){6,} ) (?! [\\p{L}\\p{N}] )
                    """,
                    FLAGS));

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Trace> find(String text) {
        var folded = new FoldedText(text);
        HarmlessNumbers.blank(folded);
        var left = folded.toString();
        if (digits(left) < FEWEST_DIGITS) {
            return List.of();
        }
        var found = new ArrayList<>(Matches.of(left, MEANT_AS_NUMBER, TraceKind.PHONE));
        found.addAll(in(left, HOME).toList());
        for (var country : ORIGINS) {
            found.addAll(in(left, country)
                    .filter(trace -> digits(left.substring(trace.start(), trace.end())) >= FEWEST_FOREIGN_DIGITS)
                    .toList());
        }
        return Matches.joined(found);
    }

    private Stream<Trace> in(String text, String country) {
        return StreamSupport.stream(
                        numbers.findNumbers(text, country, Leniency.VALID, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                .map(match -> new Trace(TraceKind.PHONE, match.start(), match.end() - match.start()));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
