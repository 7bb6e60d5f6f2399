package de.verweisnetz.portal.keep.information;

import de.verweisnetz.portal.api.InformationSource;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a source of trusted information. */
final class InformationForm {
    private InformationForm() {}

    static Form filled(InformationSource source) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("version", List.of(String.valueOf(source.version())));
        values.put("topic", List.of(source.topic()));
        values.put("language", List.of(source.language()));
        values.put("title", List.of(source.title()));
        values.put("url", List.of(source.url()));
        values.put("publisher", List.of(source.publisher()));
        values.put("note", List.of(source.note() == null ? "" : source.note()));
        values.put("checked_on", List.of(source.checkedOn().toString()));
        values.put("expires_on", List.of(source.expiresOn().toString()));
        return new Form(values);
    }

    static void check(Form form, Texts t) {
        for (String field : List.of("topic", "language", "title", "publisher")) {
            if (form.value(field).isEmpty()) {
                form.reject(field, t.get("information." + field + ".wrong"));
            }
        }
        if (!form.value("url").startsWith("https://")) {
            form.reject("url", t.get("imports.url.wrong"));
        }
        for (String field : List.of("checked_on", "expires_on")) {
            if (!isDay(form.value(field))) {
                form.reject(field, t.get("information.day.wrong"));
            }
        }
    }

    static InformationSource.Details details(Form form) {
        return new InformationSource.Details(
                form.value("topic"),
                form.value("language"),
                form.value("title"),
                form.value("url"),
                form.value("publisher"),
                form.optional("note"),
                form.value("checked_on"),
                form.value("expires_on"));
    }

    static String field(String pointer) {
        return pointer.replaceFirst("^/", "");
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
