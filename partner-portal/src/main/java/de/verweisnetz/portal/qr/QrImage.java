package de.verweisnetz.portal.qr;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a picture of dots, for documents that cannot hold SVG. */
public final class QrImage {
    private static final int WHITE = 0xffffff;

    /** Dots a module: sharp on paper at the size of a stamp. */
    private static final int SCALE = 12;

    private QrImage() {}

    /** The address of a PNG that holds itself. */
    public static String dataAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    static byte[] png(String text) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture(QrPicture.code(text)), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static BufferedImage picture(QrCode code) {
        int size = (code.size + 2 * QrPicture.QUIET_ZONE) * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = code.getModule(x / SCALE - QrPicture.QUIET_ZONE, y / SCALE - QrPicture.QUIET_ZONE);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        return picture;
    }
}
