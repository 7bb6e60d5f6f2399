package de.verweisnetz.referral;

import java.util.regex.Pattern;

/** Finds what must not stand in a free text: mail addresses, links, handles, telephone numbers, bank accounts. */
final class PersonalTraces {
    private static final Pattern TRACE = Pattern.compile(
            """
            \\S@\\S|(?<!\\S)@\\w|https?:|www\\.|\\b[\\w-]+\\.(?:de|com|org|net|eu|ro|pl|bg)\\b\
            |\\+?\\d(?:[\\s/().-]{0,2}\\d){6,}|\\b[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]{4}){3,}""",
            Pattern.CASE_INSENSITIVE);

    private PersonalTraces() {}

    static boolean isIn(String text) {
        return TRACE.matcher(text).find();
    }
}
