package de.verweisnetz.data.intake.workbook;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.file.UnpackBudget;
import de.verweisnetz.data.intake.report.Hostile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through a workbook before its reader does, which believes whatever sizes and columns are written in it. */
final class WorkbookGuard {
    private static final int LETTERS = 26;
    // The reader keeps all texts of a workbook in memory.
    private static final long MOST_TEXT = 256L * 1024 * 1024;

    private final Limits limits;
    private long textChars;

    private WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    static void check(Path path, Limits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        UnpackBudget budget = new UnpackBudget(limits);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new Hostile(FindingCode.TOO_MANY_FILES, limits.entries());
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = budget.open(zip, entry)) {
                    if (entry.getName().startsWith("xl/") && entry.getName().endsWith(".xml")) {
                        guard.check(in, entry.getName().equals("xl/sharedStrings.xml"));
                    } else {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    private void check(InputStream in, boolean texts) throws IOException {
        try {
            XMLStreamReader xml = WorkbookSheets.factory().createXMLStreamReader(in);
            long chars = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    chars = 0;
                    cell(xml);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    chars += xml.getTextLength();
                    text(chars, texts ? xml.getTextLength() : 0);
                }
            }
        } catch (XMLStreamException e) {
            throw Hostile.behind(e.getNestedException() == null ? e : e.getNestedException());
        } catch (RuntimeException e) {
            throw Hostile.behind(e);
        }
    }

    private void text(long chars, int kept) throws Hostile {
        textChars += kept;
        if (chars > limits.cellChars() || textChars > MOST_TEXT) {
            throw new Hostile(FindingCode.CELL_TOO_LARGE, limits.cellChars());
        }
    }

    private void cell(XMLStreamReader xml) throws Hostile {
        String reference = xml.getLocalName().equals("c") ? xml.getAttributeValue(null, "r") : null;
        long column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(
                    column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, Integer.MAX_VALUE);
        }
        if (column > limits.columns()) {
            throw new Hostile(FindingCode.TOO_MANY_COLUMNS, limits.columns());
        }
    }
}
