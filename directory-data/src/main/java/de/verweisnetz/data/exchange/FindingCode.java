package de.verweisnetz.data.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What can be wrong with a bundle or a file; the sentences a coordinator reads are in {@code findings_de.properties}
 * and {@code findings_en.properties}, where %s stands for the value in question.
 */
public enum FindingCode {
    JSON_SYNTAX(Severity.ERROR, Subject.FILE),
    BUNDLE_SHAPE(Severity.ERROR, Subject.RECORD),
    NOT_A_LIST(Severity.ERROR, Subject.RECORD),
    NOT_AN_OBJECT(Severity.ERROR, Subject.RECORD),
    NOT_A_TEXT(Severity.ERROR, Subject.RECORD),
    NOT_A_NUMBER(Severity.ERROR, Subject.RECORD),
    HSDS_VERSION(Severity.WARNING, Subject.RECORD),
    REQUIRED(Severity.ERROR, Subject.RECORD),
    RECOMMENDED(Severity.WARNING, Subject.RECORD),
    NOT_A_UUID(Severity.ERROR, Subject.RECORD),
    DUPLICATE_ID(Severity.ERROR, Subject.RECORD),
    ID_MADE(Severity.WARNING, Subject.RECORD),
    DANGLING_REFERENCE(Severity.ERROR, Subject.RECORD),
    UNKNOWN_CODE(Severity.ERROR, Subject.RECORD),
    UNKNOWN_LANGUAGE(Severity.ERROR, Subject.RECORD),
    BAD_TIME(Severity.ERROR, Subject.RECORD),
    BAD_DATE(Severity.ERROR, Subject.RECORD),
    HOURS_REVERSED(Severity.ERROR, Subject.RECORD),
    VALIDITY_REVERSED(Severity.ERROR, Subject.RECORD),
    AGE_REVERSED(Severity.ERROR, Subject.RECORD),
    BAD_AREA(Severity.ERROR, Subject.RECORD),
    UNKNOWN_KREIS(Severity.ERROR, Subject.RECORD),
    BAD_PHONE(Severity.WARNING, Subject.RECORD),
    BAD_EMAIL(Severity.WARNING, Subject.RECORD),
    BAD_URL(Severity.WARNING, Subject.RECORD),
    BAD_COORDINATES(Severity.WARNING, Subject.RECORD),
    SWAPPED_COORDINATES(Severity.WARNING, Subject.RECORD),
    IMPOSSIBLE_COORDINATES(Severity.WARNING, Subject.RECORD),
    AUTHORITY_TAKES_REFERRALS(Severity.ERROR, Subject.RECORD),
    GRADE_NOT_ACCEPTABLE(Severity.ERROR, Subject.RECORD),
    PUBLIC_BODY_TAKES_WARM(Severity.ERROR, Subject.RECORD),
    CYCLIC_ORGANIZATIONS(Severity.WARNING, Subject.RECORD),
    FORMAT_UNKNOWN(Severity.ERROR, Subject.FILE),
    EMPTY_FILE(Severity.ERROR, Subject.FILE),
    FILE_TOO_LARGE(Severity.ERROR, Subject.FILE),
    FILE_UNREADABLE(Severity.ERROR, Subject.FILE),
    NO_TABLE(Severity.ERROR, Subject.FILE),
    MISSING_FILE(Severity.WARNING, Subject.FILE),
    SKIPPED_FILE(Severity.WARNING, Subject.FILE),
    UNKNOWN_TABLE(Severity.WARNING, Subject.FILE),
    TOO_MANY_FILES(Severity.ERROR, Subject.FILE),
    UNPACKED_TOO_LARGE(Severity.ERROR, Subject.FILE),
    PACKED_TOO_TIGHT(Severity.ERROR, Subject.FILE),
    UNSAFE_NAME(Severity.ERROR, Subject.FILE),
    DUPLICATE_FILE(Severity.ERROR, Subject.FILE),
    NESTED_ARCHIVE(Severity.ERROR, Subject.FILE),
    ENCODING_ASSUMED(Severity.WARNING, Subject.FILE),
    INVALID_ENCODING(Severity.WARNING, Subject.FILE),
    UNSTORABLE_CHARACTER(Severity.WARNING, Subject.FILE),
    DUPLICATE_KEY(Severity.WARNING, Subject.FILE),
    DUPLICATE_COLUMN(Severity.WARNING, Subject.FILE),
    TOO_MANY_COLUMNS(Severity.ERROR, Subject.FILE),
    CELL_TOO_LARGE(Severity.ERROR, Subject.FILE),
    TOO_MANY_ROWS(Severity.ERROR, Subject.FILE),
    EXTRA_CELLS(Severity.WARNING, Subject.FILE),
    MISSING_CELLS(Severity.WARNING, Subject.FILE),
    UNCLOSED_QUOTE(Severity.ERROR, Subject.FILE),
    FORMULA(Severity.WARNING, Subject.FILE),
    RECORD_TOO_LARGE(Severity.ERROR, Subject.FILE),
    TOO_DEEP(Severity.ERROR, Subject.FILE),
    UNKNOWN_KIND(Severity.ERROR, Subject.FILE),
    REPEATED_RECORD(Severity.WARNING, Subject.FILE),
    CONFLICTING_COPIES(Severity.WARNING, Subject.FILE),
    CHILD_WITHOUT_PARENT(Severity.WARNING, Subject.FILE),
    UNMAPPED_COLUMN(Severity.WARNING, Subject.FILE),
    MAPPED_COLUMN_MISSING(Severity.WARNING, Subject.FILE),
    NOTHING_MAPPED(Severity.ERROR, Subject.FILE),
    UNKNOWN_VALUE(Severity.WARNING, Subject.FILE),
    PARTLY_UNDERSTOOD(Severity.WARNING, Subject.FILE),
    POSTCODE_COMPLETED(Severity.WARNING, Subject.FILE),
    PROJECTED_COORDINATES(Severity.WARNING, Subject.FILE),
    SKIPPED_SHEET(Severity.WARNING, Subject.FILE),
    SKIPPED_LINES(Severity.WARNING, Subject.FILE),
    EMPTY_ROW_NAME(Severity.ERROR, Subject.FILE),
    NOT_KEPT_FOR_SECRET_PLACE(Severity.WARNING, Subject.FILE),
    FINDINGS_CUT(Severity.WARNING, Subject.FILE),
    MISSING_FROM_SOURCE(Severity.WARNING, Subject.FILE),
    VISIBILITY_KEPT(Severity.WARNING, Subject.FILE),
    CHANGED_SINCE_IMPORT(Severity.WARNING, Subject.FILE),
    MERGED_AWAY(Severity.WARNING, Subject.FILE),
    MERGED_AND_CLOSED(Severity.WARNING, Subject.FILE),
    NOT_STORABLE(Severity.ERROR, Subject.FILE);

    private final Severity severity;
    private final Subject subject;

    FindingCode(Severity severity, Subject subject) {
        this.severity = severity;
        this.subject = subject;
    }

    /** How bad it is, unless a finding says otherwise of itself. */
    public Severity severity() {
        return severity;
    }

    /** Whether it is about the file and its rows, not about what a record holds. */
    public boolean concernsFile() {
        return subject == Subject.FILE;
    }

    /** The stable name in reports: {@code dangling-reference}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message(Locale locale, Object... arguments) {
        return String.format(Locale.ROOT, sentence(locale, key()), arguments);
    }

    String advice(Locale locale) {
        return sentence(locale, key() + ".advice");
    }

    private static String sentence(Locale locale, String key) {
        Properties words = "en".equals(locale.getLanguage()) ? Words.ENGLISH : Words.GERMAN;
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private enum Subject {
        RECORD,
        FILE
    }

    private static final class Words {
        static final Properties GERMAN = read("findings_de.properties");
        static final Properties ENGLISH = read("findings_en.properties");

        private static Properties read(String resource) {
            Properties words = new Properties();
            try (var in = Objects.requireNonNull(FindingCode.class.getResourceAsStream(resource));
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
                return words;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
