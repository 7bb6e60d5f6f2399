package de.verweisnetz.platform.freetext;

import java.util.List;
import java.util.regex.Pattern;

/** Figures that a counsellor needs and that could pass for a telephone number: dates, times, money, laws. */
final class HarmlessNumbers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS;

    /** Not in the middle of a number, and not behind something like an area code. */
    private static final String FROM = "(?<! [\\d+] ) (?<! \\d[./] ) (?<! \\b0\\d{1,4}[\\ /-] )";

    private static final String TO = "(?! \\d | [./]\\d )";

    private static final String DAY = "(?: 0?[1-9] | [12]\\d | 3[01] )";
    private static final String MONTH = "(?: 0?[1-9] | 1[0-2] )";
    private static final String YEAR = "(?: (?: 19 | 20 )\\d\\d )";
    private static final String TIME = "(?: (?: [01]?\\d | 2[0-4] ) [.:] [0-5]\\d )";
    private static final String AMOUNT =
            "(?: [1-9]\\d{0,2} (?: [.,\\ '’]\\d{3} ){1,3} | [1-9]\\d{0,6} | 0 ) (?: [.,]\\d{1,2} )?";
    private static final String CURRENCY =
            """
            (?: € | euro?s? | £ | \\$ | gbp | usd | chf | lei | ron | złot\\p{L}+ | zł | zl | pln | лв | лева | lv | bgn
              | ft | forint | huf | kn | kuna | hrk | ευρώ | евро | tl | cent\\p{L}* | % | prozent | percent | procent )
            """;

    private static final List<Pattern> ALL = List.of(
            dates("\\." + "\\ ?"),
            dates("/"),
            dates("-"),
            Pattern.compile(FROM + YEAR + "- (?: 0[1-9] | 1[0-2] ) - (?: 0[1-9] | [12]\\d | 3[01] )" + TO, FLAGS),
            Pattern.compile(FROM + YEAR + "\\ ? [/-] \\ ?" + YEAR + TO, FLAGS),
            Pattern.compile("(?<! [\\d.:] )" + TIME + "\\ ?-\\ ?" + TIME + "(?! \\d | [.:]\\d )", FLAGS),
            Pattern.compile("(?<! [\\d.:] ) (?: [01]?\\d | 2[0-4] ) : [0-5]\\d (?! \\d )", FLAGS),
            Pattern.compile(
                    "(?<! [\\d.:] )" + TIME
                            + "(?= \\ ? (?: uhr | h\\b | год | ч\\b | óra | ora | ore | μ\\.μ | π\\.μ ) )",
                    FLAGS),
            Pattern.compile("(?<! [\\d.,] )" + AMOUNT + "(?! \\d ) (?= \\ ?" + CURRENCY + "(?! \\p{L} ) )", FLAGS),
            Pattern.compile("(?<! \\p{L} )" + CURRENCY + "\\ ?" + AMOUNT + "(?! \\d | [\\ ./-]\\d )", FLAGS),
            Pattern.compile("§+ \\ ? \\d+ [a-z]? (?! \\d )", FLAGS),
            // 883/2004, 2004/38
            Pattern.compile("(?<! [\\d/] ) [1-9]\\d{0,3} / " + YEAR + "(?! \\ ?[\\d/] )", FLAGS),
            Pattern.compile("(?<! [\\d/] )" + YEAR + "/ [1-9]\\d{0,3} (?! \\ ?[\\d/] )", FLAGS));

    private HarmlessNumbers() {}

    static void blank(FoldedText text) {
        for (var pattern : ALL) {
            pattern.matcher(text.toString()).results().forEach(match -> text.blank(match.start(), match.end()));
        }
    }

    private static Pattern dates(String separator) {
        return Pattern.compile(
                FROM + DAY + separator + MONTH + "(?:" + separator + "(?:" + YEAR + "| \\d\\d ) | \\.? )" + TO, FLAGS);
    }
}
