package de.verweisnetz.portal.forward;

import de.verweisnetz.portal.api.Forwarding;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;

/** The form that passes a client on, and the request it becomes. */
public final class ForwardForm {
    /** How she can have been asked. */
    public static final List<String> CHANNELS = List.of("ON_SITE", "CHAT", "CLIENT_PAGE");

    private ForwardForm() {}

    static Need need(Referral referral, Labels labels) {
        return Need.elsewhere(referral.topics().stream().anyMatch(labels::isSpecialCategory));
    }

    static void check(Referral referral, Form form, Need need, Texts t) {
        Answers.check(form, referral.language(), form.value("offer"), need, "forward.consent.wrong", t);
        if (!CHANNELS.contains(form.value("channel"))) {
            form.reject("channel", t.get("forward.channel.wrong"));
        }
    }

    static Forwarding request(Form form, Need need) {
        return new Forwarding(
                form.value("offer"),
                form.has("announced", "true"),
                Answers.noticeVersion(form),
                Answers.read(form, need, form.value("channel")));
    }

    /** The field that a pointer into the request belongs to. */
    static String field(String pointer) {
        return pointer.startsWith("/announced") ? "announced" : Answers.field(pointer);
    }
}
