package de.verweisnetz.data.exchange;

import java.util.Locale;

/** What can be wrong with a bundle, with the sentence a coordinator reads; %s stands for the value in question. */
public enum FindingCode {
    JSON_SYNTAX(
            Severity.ERROR,
            "Kein gültiges JSON in Zeile %s, Spalte %s: %s",
            "Not valid JSON at line %s, column %s: %s"),
    BUNDLE_SHAPE(
            Severity.ERROR,
            "Das Paket muss ein JSON-Objekt mit den HSDS-Listen sein",
            "The bundle must be one JSON object with the HSDS lists"),
    NOT_A_LIST(Severity.ERROR, "Hier muss eine Liste stehen", "A list is expected here"),
    NOT_AN_OBJECT(Severity.ERROR, "Hier muss ein Objekt stehen", "An object is expected here"),
    NOT_A_TEXT(Severity.ERROR, "Hier muss ein Text stehen", "A text is expected here"),
    NOT_A_NUMBER(Severity.ERROR, "Hier muss eine Zahl stehen", "A number is expected here"),
    HSDS_VERSION(
            Severity.WARNING,
            "Erwartet wird HSDS 3.1, angegeben ist „%s“",
            "HSDS 3.1 is expected, the bundle says \"%s\""),
    REQUIRED(Severity.ERROR, "Das Feld „%s“ fehlt", "The field \"%s\" is missing"),
    RECOMMENDED(Severity.WARNING, "Das Feld „%s“ sollte angegeben sein", "The field \"%s\" should be given"),
    NOT_A_UUID(Severity.ERROR, "„%s“ ist keine UUID", "\"%s\" is no UUID"),
    DUPLICATE_ID(Severity.ERROR, "Die Kennung „%s“ kommt mehrfach vor", "The id \"%s\" occurs more than once"),
    DANGLING_REFERENCE(
            Severity.ERROR,
            "„%s“ verweist auf einen Eintrag, der im Paket fehlt",
            "\"%s\" refers to a record that is not in the bundle"),
    UNKNOWN_CODE(Severity.ERROR, "„%s“ steht nicht in der Codeliste %s", "\"%s\" is not in the code list %s"),
    UNKNOWN_LANGUAGE(Severity.ERROR, "„%s“ ist kein Sprachcode", "\"%s\" is no language code"),
    BAD_TIME(Severity.ERROR, "„%s“ ist keine Uhrzeit (HH:MM)", "\"%s\" is no time of day (HH:MM)"),
    BAD_DATE(Severity.ERROR, "„%s“ ist kein Datum (JJJJ-MM-TT)", "\"%s\" is no date (YYYY-MM-DD)"),
    HOURS_REVERSED(
            Severity.ERROR,
            "Die Öffnung um %s liegt nicht vor der Schließung um %s",
            "The opening at %s is not before the closing at %s"),
    VALIDITY_REVERSED(
            Severity.ERROR,
            "„gültig bis“ (%s) liegt vor „zuletzt bestätigt“ (%s)",
            "\"valid until\" (%s) lies before \"verified on\" (%s)"),
    AGE_REVERSED(
            Severity.ERROR,
            "Das Mindestalter %s liegt über dem Höchstalter %s",
            "The lowest age %s is above the highest age %s"),
    BAD_AREA(
            Severity.ERROR,
            "„%s“ ist kein Anfang eines amtlichen Gemeindeschlüssels und nicht NATIONWIDE",
            "\"%s\" is neither the beginning of an official municipality key nor NATIONWIDE"),
    UNKNOWN_KREIS(Severity.ERROR, "„%s“ ist kein Kreis in Deutschland", "\"%s\" is no Kreis in Germany"),
    BAD_COORDINATES(
            Severity.WARNING,
            "Die Koordinaten %s, %s liegen nicht in Deutschland",
            "The coordinates %s, %s are not in Germany"),
    AUTHORITY_TAKES_REFERRALS(
            Severity.ERROR,
            "Eine Stelle der Art %s nimmt keine Verweise an, nur Hinweise",
            "A centre of type %s takes no referrals, only signposts"),
    GRADE_NOT_ACCEPTABLE(
            Severity.ERROR,
            "„%s“ ist kein Grad, den eine Stelle annehmen kann",
            "\"%s\" is no grade that a centre can accept"),
    PUBLIC_BODY_TAKES_WARM(
            Severity.ERROR,
            "Ein öffentlicher Träger (%s) bekommt keine Verweise mit Kontaktdaten",
            "A public carrier (%s) gets no referrals with contact data");

    private final Severity severity;
    private final String german;
    private final String english;

    FindingCode(Severity severity, String german, String english) {
        this.severity = severity;
        this.german = german;
        this.english = english;
    }

    public Severity severity() {
        return severity;
    }

    /** The stable name in reports: {@code dangling-reference}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message(Locale locale, Object... arguments) {
        return String.format(Locale.ROOT, "en".equals(locale.getLanguage()) ? english : german, arguments);
    }
}
