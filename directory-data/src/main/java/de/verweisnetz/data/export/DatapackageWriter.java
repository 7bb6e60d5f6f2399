package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.tabular.DocumentRows;
import de.verweisnetz.data.tabular.HsdsTable;
import de.verweisnetz.data.tabular.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipOutputStream;

/** Writes the HSDS tables into temporary files, and at the end one after the other into the zip. */
final class DatapackageWriter implements DirectoryWriter {
    private final OutputStream out;
    private final ExportHeader header;
    private final Path folder;
    private final Map<HsdsTable, TableFile> files = new EnumMap<>(HsdsTable.class);
    private final DocumentRows rows = new DocumentRows(this::row);

    DatapackageWriter(OutputStream out, ExportHeader header) throws IOException {
        this.out = out;
        this.header = header;
        this.folder = Files.createTempDirectory("datapackage");
    }

    @Override
    public void write(EntityKind kind, ObjectNode document) throws IOException {
        rows.spread(kind, LastLook.at(kind, document));
    }

    @Override
    public void finish() throws IOException {
        closeFiles();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(FixedZip.entry("datapackage.json"));
        zip.write(ExportJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(DatapackageDescription.of(header, files.keySet())));
        zip.closeEntry();
        for (HsdsTable table : files.keySet()) {
            zip.putNextEntry(FixedZip.entry(table.file()));
            Files.copy(folder.resolve(table.file()), zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        closeFiles();
        for (HsdsTable table : HsdsTable.values()) {
            Files.deleteIfExists(folder.resolve(table.file()));
        }
        Files.deleteIfExists(folder);
    }

    private void row(TableRow row) throws IOException {
        TableFile file = files.get(row.table());
        if (file == null) {
            file = new TableFile(row.table(), folder.resolve(row.table().file()));
            files.put(row.table(), file);
        }
        file.write(row);
    }

    private void closeFiles() throws IOException {
        for (TableFile file : files.values()) {
            file.close();
        }
    }
}
