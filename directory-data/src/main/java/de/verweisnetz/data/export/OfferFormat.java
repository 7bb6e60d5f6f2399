package de.verweisnetz.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms in which offers make one table for people, an offer a row. */
public enum OfferFormat {
    /** UTF-8 with a mark at its beginning, as spreadsheets expect it; semicolons in German, commas in English. */
    CSV("text/csv; charset=utf-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    OfferFormat(String mediaType, String extension) {
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

    /** A writer whose header is written at once, in English or German (German for every other language). */
    public OfferWriter open(OutputStream out, Locale locale) throws IOException {
        Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        return switch (this) {
            case CSV -> new CsvOffers(out, language);
            case XLSX -> new XlsxOffers(out, language);
        };
    }
}
