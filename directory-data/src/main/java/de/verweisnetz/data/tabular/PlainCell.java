package de.verweisnetz.data.tabular;

import java.util.regex.Pattern;

/** Cells that no spreadsheet takes for a formula: those that could be one have an apostrophe in front. */
public final class PlainCell {
    // The full-width forms are read as formulas by spreadsheets set to East Asian languages; blanks in front help
    // nobody. Apostrophes in front count with it, so that what was guarded can be told from what was written so.
    private static final Pattern FORMULA =
            Pattern.compile("^'*(?:[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠]|[\t\r\n])", Pattern.UNICODE_CHARACTER_CLASS);

    private PlainCell() {}

    /** The text with an apostrophe before it where it could be a formula: a phone number stays readable. */
    public static String guard(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that {@link #guard} was given; every other cell is what it is. */
    public static String open(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
