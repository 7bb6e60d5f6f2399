package de.verweisnetz.directory;

import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.OfferFormat;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the directory leaves the node: documents without loss, or a table of offers for people. */
public enum ExportForm {
    JSON(DirectoryFormat.JSON),
    NDJSON(DirectoryFormat.NDJSON),
    DATAPACKAGE(DirectoryFormat.DATAPACKAGE),
    CSV(OfferFormat.CSV),
    XLSX(OfferFormat.XLSX);

    private final Optional<DirectoryFormat> documents;
    private final Optional<OfferFormat> table;

    ExportForm(DirectoryFormat documents) {
        this.documents = Optional.of(documents);
        this.table = Optional.empty();
    }

    ExportForm(OfferFormat table) {
        this.documents = Optional.empty();
        this.table = Optional.of(table);
    }

    /** The form by its name in a query: {@code datapackage}. */
    public static ExportForm of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Optional<DirectoryFormat> documents() {
        return documents;
    }

    public Optional<OfferFormat> table() {
        return table;
    }

    public String mediaType() {
        return documents
                .map(DirectoryFormat::mediaType)
                .or(() -> table.map(OfferFormat::mediaType))
                .orElseThrow();
    }

    /** What a file of this form is called behind the dot. */
    public String extension() {
        return documents
                .map(DirectoryFormat::extension)
                .or(() -> table.map(OfferFormat::extension))
                .orElseThrow();
    }
}
