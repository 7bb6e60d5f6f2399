package de.verweisnetz.portal.card;

import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrImage;
import de.verweisnetz.portal.sheet.AccessiblePdf;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A card as a picture of the size that chat programs show: its words and its address as a QR picture.
 *
 * <p>It is printed as the sheets are, by the fonts that they hold: a server needs none of its own.
 */
final class CardPicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /** A pixel of the template's measures is one of the picture. */
    private static final float PIXELS_AN_INCH = 96;

    private static final Color[] INKS = {new Color(0x131525), new Color(0x2044aa)};
    private static final int SHADES = 16;

    private CardPicture() {}

    static byte[] png(Card card, String language, String address) {
        try (PDDocument sheet = Loader.loadPDF(AccessiblePdf.of(html(card, CardTexts.in(language), address)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage picture = new PDFRenderer(sheet).renderImageWithDPI(0, PIXELS_AN_INCH, ImageType.RGB);
            ImageIO.write(inFewColours(picture), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A byte a pixel: letters on white need no more, and the file is half as large. */
    private static BufferedImage inFewColours(BufferedImage picture) {
        BufferedImage few =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                few.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return few;
    }

    /** Each ink of the template in equal steps to white. */
    private static IndexColorModel colours() {
        int[] colours = new int[INKS.length * SHADES];
        for (int i = 0; i < colours.length; i++) {
            Color ink = INKS[i / SHADES];
            float share = (i % SHADES) / (SHADES - 1f);
            colours[i] = new Color(
                            mixed(ink.getRed(), share), mixed(ink.getGreen(), share), mixed(ink.getBlue(), share))
                    .getRGB();
        }
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int mixed(int ink, float share) {
        return Math.round(255 + (ink - 255) * share);
    }

    static String html(Card card, Texts t, String address) {
        StringOutput html = new StringOutput();
        Map<String, Object> model =
                Map.of("t", t, "centre", card.centre(), "qr", QrImage.dataAddress(address), "address", address);
        Templates.render("card/picture.jte", model, html);
        return html.toString();
    }
}
