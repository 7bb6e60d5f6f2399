package de.verweisnetz.data.intake.workbook;

import de.verweisnetz.data.intake.hsds.SourceTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names of a workbook's sheets, read without trusting the rest of it. */
public final class WorkbookSheets {
    private static final int LARGEST = 1024 * 1024;
    private static final int TABLES = 2;

    private WorkbookSheets() {}

    /** The names, empty for a zip that is no workbook. */
    public static Optional<List<String>> of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/workbook.xml");
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(names(in.readNBytes(LARGEST)));
            }
        } catch (ZipException e) {
            // Reading it will say so.
            return Optional.empty();
        }
    }

    /** Whether the sheets are called like tables of HSDS. */
    public static boolean areTables(List<String> names) {
        return names.stream()
                        .filter(name -> SourceTable.named(name).isPresent())
                        .count()
                >= TABLES;
    }

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static List<String> names(byte[] xml) {
        List<String> names = new ArrayList<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("sheet")
                        && reader.getAttributeValue(null, "name") != null) {
                    names.add(reader.getAttributeValue(null, "name"));
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // A broken workbook is told when its rows are read.
            return names;
        }
        return names;
    }
}
