package de.verweisnetz.data.intake.file;

/** Single bytes of the encoding that Windows uses in western Europe; the five it leaves open are control characters. */
final class Windows1252 {
    private static final String HIGH = decodeAll();

    private Windows1252() {}

    static char decode(byte value) {
        int code = value & 0xFF;
        return code < 0x80 ? (char) code : HIGH.charAt(code - 0x80);
    }

    private static String decodeAll() {
        byte[] all = new byte[0x80];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (0x80 + i);
        }
        StringBuilder text = new StringBuilder(new String(all, Encoding.WINDOWS));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) (0x80 + i));
            }
        }
        return text.toString();
    }
}
