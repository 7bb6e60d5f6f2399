package de.verweisnetz.data.export;

import java.io.IOException;
import java.io.OutputStream;

/** The forms that give back every field of every document. */
public enum DirectoryFormat {
    /** One bundle, the tables as lists, each kind together. */
    JSON("application/json", "json"),
    /** A document a line: {@code {"kind":"service","document":{…}}}. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** A zip of the HSDS 3.1 tables as CSV with their description. */
    DATAPACKAGE("application/zip", "zip");

    private final String mediaType;
    private final String extension;

    DirectoryFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file of this form is called behind the dot. */
    public String extension() {
        return extension;
    }

    /** A writer that begins at once. */
    public DirectoryWriter open(OutputStream out, ExportHeader header) throws IOException {
        return switch (this) {
            case JSON -> new BundleWriter(out, header);
            case NDJSON -> new NdjsonWriter(out);
            case DATAPACKAGE -> new DatapackageWriter(out, header);
        };
    }
}
