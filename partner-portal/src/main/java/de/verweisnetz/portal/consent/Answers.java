package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a client answered, as ticks in a form; each stands beside the version and language of its text. */
public final class Answers {
    /** Name of the ticks; the value of each is its purpose. */
    public static final String AGREED = "agreed";

    private Answers() {}

    /**
     * Notes what is missing before a referral can be issued.
     *
     * @param language the one the client was asked in
     * @param offer for whose organisation she was asked
     * @param withoutForward the words for a missing yes to passing on
     */
    public static void check(Form form, String language, String offer, Need need, String withoutForward, Texts t) {
        if (form.value(Questions.GIVEN).isEmpty() || noticeVersion(form).isEmpty()) {
            form.reject("language", t.get(form.ticked(Questions.GIVEN) ? "consent.missing" : "consent.unshown"));
        } else if (!Questions.wereGiven(form, language, offer, need)) {
            form.reject("language", t.get("consent.changed"));
        } else if (need.asks("FORWARD") && !form.has(AGREED, "FORWARD")) {
            form.reject(AGREED, t.get(withoutForward));
        }
        checkMinor(form, t);
    }

    /** A client under 16 agrees with a counsellor. */
    public static void checkMinor(Form form, Texts t) {
        if (form.ticked("minor") && !form.all(AGREED).isEmpty() && !form.ticked("minor_confirmed")) {
            form.reject("minor", t.get("consent.minor.wrong"));
        }
    }

    /** The form without its ticks, if what the client was given is not what she has to be asked. */
    public static Form forget(Form form, String language, String offer, Need need) {
        boolean asked = form.ticked(Questions.GIVEN);
        return asked && !Questions.wereGiven(form, language, offer, need) ? form.with(AGREED, "") : form;
    }

    /**
     * What she said yes to.
     *
     * @param channel over which she was asked
     */
    public static List<Consent> read(Form form, Need need, String channel) {
        List<Consent> consents = new ArrayList<>();
        for (String purpose : need.purposes()) {
            String[] text = form.value("text_" + purpose).split(" ");
            if (form.has(AGREED, purpose) && text.length == 2) {
                boolean minor = form.ticked("minor");
                consents.add(new Consent(
                        purpose,
                        text[0],
                        text[1],
                        channel,
                        minor ? true : null,
                        minor ? form.ticked("minor_confirmed") : null));
            }
        }
        return consents;
    }

    public static String noticeVersion(Form form) {
        return form.value("text_NOTICE").split(" ")[0];
    }

    /** The field that a pointer into a list of consents, or into one of them, belongs to. */
    public static String field(String pointer) {
        if (pointer.endsWith("counsellor_confirmed")) {
            return "minor";
        }
        return pointer.startsWith("/notice") ? "language" : AGREED;
    }
}
