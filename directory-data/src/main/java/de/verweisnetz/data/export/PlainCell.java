package de.verweisnetz.data.export;

import java.util.regex.Pattern;

/** Cells that no spreadsheet takes for a formula. */
final class PlainCell {
    // The full-width forms are read as formulas by spreadsheets set to East Asian languages; blanks in front help
    // nobody.
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠]|^[\t\r\n]", Pattern.UNICODE_CHARACTER_CLASS);

    private PlainCell() {}

    /** The text with an apostrophe before it where it could be a formula: a phone number stays readable. */
    static String of(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
