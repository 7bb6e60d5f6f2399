package de.verweisnetz.portal.help;

import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.sheet.AccessiblePdf;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A guide as it is printed: the same words as on the screen. */
final class GuideSheet {
    private GuideSheet() {}

    static byte[] pdf(Guide guide, Texts t) {
        StringOutput html = new StringOutput();
        Templates.render("help/guide.jte", Map.of("t", t, "guide", guide), html);
        return AccessiblePdf.of(html.toString());
    }
}
