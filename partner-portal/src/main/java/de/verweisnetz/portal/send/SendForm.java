package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.IssueReferral;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Region;
import de.verweisnetz.portal.api.Source;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the form that issues a referral, and the request they become. */
final class SendForm {
    private static final int MOST_TOPICS = 5;

    private SendForm() {}

    /** What the search already knows: topic, language and place, and what the offer prefers. */
    static Form prefilled(Map<String, List<String>> search, Offer offer) {
        Map<String, List<String>> values = new HashMap<>(search);
        values.put("urgency", List.of("NORMAL"));
        values.put("contact_mode", List.of("PRIVATE_MESSAGE"));
        values.put("announced", offer.announced() ? List.of("true") : List.of("false"));
        values.put("region", List.of(search.containsKey("postcode") ? "postcode" : "unknown"));
        return new Form(values);
    }

    static void check(Form form, Texts t) {
        if (form.all("topic").isEmpty() || form.all("topic").size() > MOST_TOPICS) {
            form.reject("topic", t.get("send.topic.wrong"));
        }
        if (form.value("language").isEmpty()) {
            form.reject("language", t.get("send.language.wrong"));
        } else if (!form.value("language").equals(form.value("texts_language"))) {
            form.reject("language", t.get("send.texts.wrong"));
        } else if (form.value("notice_version").isEmpty()) {
            form.reject("language", t.get("send.texts.missing"));
        }
        checkRegion(form, t);
        if (form.value("platform").isEmpty()) {
            form.reject("platform", t.get("send.platform.wrong"));
        }
        if (form.has("urgency", "DEADLINE") && deadline(form) == null) {
            form.reject("deadline", t.get("send.deadline.wrong"));
        }
    }

    private static void checkRegion(Form form, Texts t) {
        String region = form.value("region");
        if (region.equals("postcode") && !form.value("postcode").matches("[0-9]{5}")) {
            form.reject("postcode", t.get("search.postcode.wrong"));
        }
        if (region.equals("kreis") && !form.value("kreis").matches("[0-9]{5}")) {
            form.reject("kreis", t.get("send.kreis.wrong"));
        }
        if (region.isEmpty()) {
            form.reject("region", t.get("send.region.wrong"));
        }
    }

    static IssueReferral request(Form form) {
        return new IssueReferral(
                form.value("offer"),
                "CODE",
                form.has("announced", "true"),
                form.value("language"),
                form.all("topic"),
                region(form),
                form.value("urgency").isEmpty() ? "NORMAL" : form.value("urgency"),
                form.has("urgency", "DEADLINE") ? deadline(form) : null,
                new Source(form.value("platform"), form.value("contact_mode")),
                form.value("notice_version"),
                consents(form));
    }

    private static Region region(Form form) {
        return switch (form.value("region")) {
            case "postcode" -> new Region(form.value("postcode"), null, null, null);
            case "kreis" -> new Region(null, form.value("kreis"), null, null);
            case "abroad" -> new Region(null, null, true, null);
            default -> new Region(null, null, null, true);
        };
    }

    private static List<Consent> consents(Form form) {
        List<Consent> consents = new ArrayList<>();
        add(consents, form, "FEEDBACK", "feedback");
        add(consents, form, "SPECIAL_CATEGORY", "special");
        return consents;
    }

    private static void add(List<Consent> consents, Form form, String purpose, String field) {
        String version = form.value(field + "_version");
        if (form.ticked(field) && !version.isEmpty()) {
            consents.add(new Consent(purpose, version, form.value("language"), "CHAT"));
        }
    }

    private static @Nullable LocalDate deadline(Form form) {
        try {
            return LocalDate.parse(form.value("deadline"));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** The field that a pointer into the request belongs to. */
    static String field(String pointer) {
        String[] parts = pointer.split("/");
        String first = parts.length > 1 ? parts[1] : "";
        return switch (first) {
            case "topics" -> "topic";
            case "region" -> parts.length > 2 ? parts[2] : "region";
            case "source" -> parts.length > 2 ? parts[2] : "platform";
            case "consents" -> "feedback";
            case "notice_text_version" -> "language";
            case "language", "urgency", "deadline", "announced" -> first;
            default -> "";
        };
    }
}
