package de.verweisnetz.data.intake;

import java.util.regex.Pattern;

/** Takes away the apostrophe that keeps spreadsheets from running a cell, and nothing else. */
final class GuardedCell {
    private static final Pattern GUARDED =
            Pattern.compile("^'(?:'*[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠]|[\t\r\n])", Pattern.UNICODE_CHARACTER_CLASS);

    private GuardedCell() {}

    static String open(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
