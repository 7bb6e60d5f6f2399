package de.verweisnetz.portal.forward;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.Forwarding;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form that passes a client on, and the request it becomes. */
final class ForwardForm {
    /** The purposes by their fields, in the order in which they are asked. */
    private static final Map<String, String> PURPOSES =
            Map.of("forward", "FORWARD", "feedback", "FEEDBACK", "special", "SPECIAL_CATEGORY");

    private static final List<String> FIELDS = List.of("forward", "feedback", "special");
    private static final List<String> CHANNELS = List.of("ON_SITE", "CHAT");

    private ForwardForm() {}

    static void check(Form form, Texts t) {
        if (!form.ticked("forward")) {
            form.reject("forward", t.get("forward.consent.wrong"));
        }
        if (!CHANNELS.contains(form.value("channel"))) {
            form.reject("channel", t.get("forward.channel.wrong"));
        }
        if (form.ticked("under_16") && !form.ticked("confirmed")) {
            form.reject("confirmed", t.get("onsite.confirmed.wrong"));
        }
    }

    static Forwarding request(Form form) {
        return new Forwarding(
                form.value("offer"),
                form.has("announced", "true"),
                form.value("notice_version"),
                FIELDS.stream().flatMap(field -> consent(form, field)).toList());
    }

    private static Stream<Consent> consent(Form form, String field) {
        String version = form.value(field + "_version");
        if (!form.ticked(field) || version.isEmpty()) {
            return Stream.empty();
        }
        Boolean minor = form.ticked("under_16") ? true : null;
        return Stream.of(new Consent(
                PURPOSES.get(field), version, form.value("text_language"), form.value("channel"), minor, minor));
    }

    /** The field that a pointer into the request belongs to. */
    static String field(String pointer) {
        return switch (pointer.split("/").length > 1 ? pointer.split("/")[1] : "") {
            case "consents" -> "forward";
            case "announced" -> "announced";
            default -> "";
        };
    }
}
