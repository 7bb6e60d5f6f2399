package de.verweisnetz.portal.qr;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of one inline SVG, black on white whatever the page's colours are: cameras read no other. */
public record QrPicture(int size, String path) {
    static final int QUIET_ZONE = 4;

    public static QrPicture of(String text) {
        QrCode code = code(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            appendRow(code, y, path);
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }

    static QrCode code(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    private static void appendRow(QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int from = x;
            while (x < code.size && code.getModule(x, y)) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                path.append('h')
                        .append(x - from)
                        .append("v1h-")
                        .append(x - from)
                        .append('z');
            }
            x++;
        }
    }
}
