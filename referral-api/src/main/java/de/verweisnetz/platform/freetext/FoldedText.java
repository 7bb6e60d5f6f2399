package de.verweisnetz.platform.freetext;

/** A text with one spelling for signs that look alike, each at its place, and with gaps where something was found. */
final class FoldedText {
    /** Neither letter nor digit, and in no number or address. */
    static final char GAP = '|';

    private static final int FULL_WIDTH = '\uFF01' - '!';

    private final StringBuilder signs;

    FoldedText(String text) {
        signs = new StringBuilder(text.length());
        text.chars().map(FoldedText::fold).forEach(sign -> signs.append((char) sign));
    }

    void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            signs.setCharAt(i, GAP);
        }
    }

    @Override
    public String toString() {
        return signs.toString();
    }

    /** One {@code char} for one, so that places stay what they are. */
    private static int fold(int sign) {
        if (sign >= '\uFF01' && sign <= '\uFF5E') {
            return sign - FULL_WIDTH;
        }
        return switch (Character.getType(sign)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> ' ';
            default -> sign;
        };
    }
}
