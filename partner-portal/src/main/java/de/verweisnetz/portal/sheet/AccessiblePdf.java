package de.verweisnetz.portal.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/** Draws a page as PDF/UA: tagged, with its language and its fonts, so that it can be read aloud. */
public final class AccessiblePdf {
    private static final String FONT = "Fira Sans";
    private static final Map<Integer, String> WEIGHTS = Map.of(400, "fira-sans-400.ttf", 600, "fira-sans-600.ttf");

    static {
        // The library tells each step of its work; only what fails is worth a line.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private AccessiblePdf() {}

    public static byte[] of(String html) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            WEIGHTS.forEach((weight, file) -> builder.useFont(() -> font(file), FONT, weight, FontStyle.NORMAL, true));
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static Collection<String> fontFiles() {
        return WEIGHTS.values();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(AccessiblePdf.class.getResourceAsStream(file), file);
    }
}
