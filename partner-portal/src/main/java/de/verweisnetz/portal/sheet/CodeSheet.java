package de.verweisnetz.portal.sheet;

import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrImage;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The sheet with a code, in the client's language. */
public final class CodeSheet {
    private CodeSheet() {}

    public static byte[] pdf(Sheet sheet, String language) {
        return AccessiblePdf.of(html(sheet, CardTexts.in(language)));
    }

    static String html(Sheet sheet, Texts t) {
        StringOutput html = new StringOutput();
        Map<String, Object> model = Map.of("t", t, "sheet", sheet, "qr", QrImage.dataAddress(sheet.code()));
        Templates.render("sheet/sheet.jte", model, html);
        return html.toString();
    }
}
