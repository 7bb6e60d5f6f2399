package de.verweisnetz.portal.onsite;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;

/** The form on which a centre records what a client agreed to before it. */
public final class ConsentForm {
    /** In the order in which they are asked. */
    public static final List<String> PURPOSES = List.of("FEEDBACK", "FORWARD", "SPECIAL_CATEGORY", "SECRECY_RELEASE");

    private ConsentForm() {}

    /** What she has not agreed to, or has taken back. */
    public static List<String> open(List<ConsentRecord> given) {
        return PURPOSES.stream()
                .filter(purpose -> given.stream()
                        .noneMatch(record -> record.holds() && record.purpose().equals(purpose)))
                .toList();
    }

    static void check(Form form, Texts t) {
        if (form.all("purpose").isEmpty()) {
            form.reject("purpose", t.get("onsite.purpose.wrong"));
        }
        if (form.ticked("under_16") && !form.ticked("confirmed")) {
            form.reject("confirmed", t.get("onsite.confirmed.wrong"));
        }
    }

    static List<Consent> consents(Form form) {
        Boolean minor = form.ticked("under_16") ? true : null;
        return form.all("purpose").stream()
                .filter(PURPOSES::contains)
                .distinct()
                .map(purpose -> new Consent(
                        purpose, form.value("text_version"), form.value("text_language"), "ON_SITE", minor, minor))
                .toList();
    }
}
