package de.verweisnetz.portal.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrImage;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/** Draws the sheet as PDF/UA: tagged, with its language and its fonts, so that it can be read aloud. */
public final class CodeSheet {
    private static final String FONT = "Fira Sans";
    private static final Map<Integer, String> WEIGHTS = Map.of(400, "fira-sans-400.ttf", 600, "fira-sans-600.ttf");

    static {
        // The library tells each step of its work; only what fails is worth a line.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private CodeSheet() {}

    public static byte[] pdf(Sheet sheet, String language) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            WEIGHTS.forEach((weight, file) -> builder.useFont(() -> font(file), FONT, weight, FontStyle.NORMAL, true));
            builder.withHtmlContent(html(sheet, CardTexts.in(language)), null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static String html(Sheet sheet, Texts t) {
        StringOutput html = new StringOutput();
        Map<String, Object> model = Map.of("t", t, "sheet", sheet, "qr", QrImage.dataAddress(sheet.code()));
        Templates.render("sheet/sheet.jte", model, html);
        return html.toString();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(CodeSheet.class.getResourceAsStream(file), file);
    }
}
