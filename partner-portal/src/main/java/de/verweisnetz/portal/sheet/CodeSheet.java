package de.verweisnetz.portal.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrImage;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
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

    /**
     * The sheet of a client whose code has not been entered yet.
     *
     * @param page her page, which holds the code
     */
    public static byte[] pdf(ClientPage page, String language) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            WEIGHTS.forEach((weight, file) -> builder.useFont(() -> font(file), FONT, weight, FontStyle.NORMAL, true));
            builder.withHtmlContent(html(page, CardTexts.in(language)), null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static String html(ClientPage page, Texts t) {
        String code = Objects.requireNonNull(page.code());
        StringOutput html = new StringOutput();
        Map<String, Object> model =
                new HashMap<>(Map.of("t", t, "page", page, "code", code, "qr", QrImage.dataAddress(code)));
        Templates.render("sheet/sheet.jte", model, html);
        return html.toString();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(CodeSheet.class.getResourceAsStream(file), file);
    }
}
