package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.Issuance;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.ContactForm;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;

/** The fields that make a referral of a draft, and the request they become. */
final class IssuanceForm {
    private IssuanceForm() {}

    static Form prefilled(Form form, Offer offer) {
        return form.with("announced", String.valueOf(offer.announced())).with("entered_by", "CLIENT");
    }

    static Need need(Referral draft, Form form, Labels labels) {
        return Need.of(draft.grade(), isAnnounced(draft, form), draft.topics(), labels);
    }

    static void check(Referral draft, Form form, Need need, Texts t) {
        Answers.check(form, draft.language(), draft.offer().id(), need, "consent.forward.wrong." + need.grade(), t);
        if (isEnteredHere(draft, form)) {
            ContactForm.check(form, t);
        }
    }

    static Issuance request(Referral draft, Form form, Need need) {
        return new Issuance(
                isAnnounced(draft, form),
                Answers.noticeVersion(form),
                Answers.read(form, need, "CHAT"),
                isEnteredHere(draft, form) ? ContactForm.read(form) : null);
    }

    static String field(Form form, String pointer) {
        if (pointer.startsWith("/client")) {
            return ContactForm.field(form, pointer);
        }
        if (pointer.startsWith("/announced")) {
            return "announced";
        }
        return pointer.startsWith("/consents") || pointer.startsWith("/notice") ? Answers.field(pointer) : "";
    }

    /** Contact data and emergencies reach nobody who has not been told. */
    private static boolean isAnnounced(Referral draft, Form form) {
        return draft.isWarm() || draft.urgency().equals("ACUTE") || form.has("announced", "true");
    }

    private static boolean isEnteredHere(Referral draft, Form form) {
        return draft.isWarm() && form.has("entered_by", "SENDER");
    }
}
