package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ContactData;
import de.verweisnetz.portal.api.IssueReferral;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Region;
import de.verweisnetz.portal.api.Source;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.ContactForm;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the form that issues or prepares a referral, and the request they become. */
final class SendForm {
    static final int MOST_TOPICS = 5;
    private static final String FIVE_DIGITS = "[0-9]{5}";
    private static final String CAMPAIGN = "[A-Z0-9_-]{0,40}";

    private SendForm() {}

    /** What the search already knows: topic, language and place, and what the offer prefers. */
    static Form prefilled(Map<String, List<String>> search, Offer offer, Labels labels) {
        Map<String, List<String>> values = new HashMap<>(search);
        List<String> topics = Topics.choices(offer, labels);
        values.put("topic", topics.size() == 1 ? topics : chosen(search, topics));
        values.put("urgency", List.of("NORMAL"));
        values.put("grade", List.of(Grades.of(offer, labels).usual()));
        // Left to the client unless the streetworker says otherwise: then nobody but the centre ever reads them.
        values.put("entered_by", List.of("CLIENT"));
        values.put("contact_mode", List.of("PRIVATE_MESSAGE"));
        values.put("misinformation", List.of("NONE"));
        values.put("announced", offer.announced() ? List.of("true") : List.of("false"));
        values.put("region", List.of(search.containsKey("postcode") ? "postcode" : "unknown"));
        return new Form(values);
    }

    /** A topic that the offer does not have could be seen and taken back nowhere on the page. */
    private static List<String> chosen(Map<String, List<String>> search, List<String> topics) {
        return search.getOrDefault("topic", List.of()).stream()
                .filter(topics::contains)
                .toList();
    }

    /** What the client has to be asked before this referral. */
    static Need need(Form form, Labels labels) {
        return Need.of(grade(form), isAnnounced(form), form.all("topic"), labels);
    }

    static void check(Form form, Need need, Texts t) {
        checkMatter(form, t);
        if (form.ticked("language")) {
            Answers.check(
                    form,
                    form.value("language"),
                    form.value("offer"),
                    need,
                    "consent.forward.wrong." + need.grade(),
                    t);
        }
        if (isEnteredHere(form)) {
            ContactForm.check(form, t);
        }
    }

    /** What a draft needs too: everything but the client's answers. */
    static void checkMatter(Form form, Texts t) {
        if (form.all("topic").isEmpty() || form.all("topic").size() > MOST_TOPICS) {
            form.reject("topic", t.get("send.topic.wrong"));
        }
        checkRegion(form, t);
        if (form.value("platform").isEmpty()) {
            form.reject("platform", t.get("send.platform.wrong"));
        }
        if (!form.value("campaign").matches(CAMPAIGN)) {
            form.reject("campaign", t.get("card.campaign.wrong"));
        }
        if (form.has("contact_mode", "PUBLIC_REPLY")) {
            form.reject("contact_mode", t.get("send.public.wrong"));
        }
        if (form.has("urgency", "DEADLINE") && deadline(form) == null) {
            form.reject("deadline", t.get("send.deadline.wrong"));
        }
        if (form.value("language").isEmpty()) {
            form.reject("language", t.get("send.language.wrong"));
        }
    }

    private static void checkRegion(Form form, Texts t) {
        String region = form.value("region");
        if (region.equals("postcode") && !form.value("postcode").matches(FIVE_DIGITS)) {
            form.reject("postcode", t.get("search.postcode.wrong"));
        }
        if (region.equals("kreis") && !form.value("kreis").matches(FIVE_DIGITS)) {
            form.reject("kreis", t.get("send.kreis.wrong"));
        }
        if (region.isEmpty()) {
            form.reject("region", t.get("send.region.wrong"));
        }
    }

    static IssueReferral request(Form form, Need need) {
        return request(
                form,
                Answers.noticeVersion(form),
                Answers.read(form, need, "CHAT"),
                isEnteredHere(form) ? ContactForm.read(form) : null,
                null);
    }

    /** The same without what the client has yet to be asked. */
    static IssueReferral draft(Form form) {
        return request(form, null, List.of(), null, true);
    }

    private static IssueReferral request(
            Form form,
            @Nullable String notice,
            List<Consent> consents,
            @Nullable ContactData client,
            @Nullable Boolean draft) {
        return new IssueReferral(
                form.value("offer"),
                grade(form),
                isAnnounced(form),
                form.value("language"),
                form.all("topic"),
                region(form),
                form.value("urgency").isEmpty() ? "NORMAL" : form.value("urgency"),
                form.has("urgency", "DEADLINE") ? deadline(form) : null,
                new Source(
                        form.value("platform"),
                        form.value("contact_mode"),
                        form.optional("campaign"),
                        form.optional("misinformation")),
                notice,
                consents,
                form.optional("note"),
                client,
                draft);
    }

    private static String grade(Form form) {
        return form.has("grade", "WARM") ? "WARM" : "CODE";
    }

    /** Contact data and emergencies reach nobody who has not been told. */
    private static boolean isAnnounced(Form form) {
        return form.has("grade", "WARM") || form.has("urgency", "ACUTE") || form.has("announced", "true");
    }

    private static boolean isEnteredHere(Form form) {
        return form.has("grade", "WARM") && form.has("entered_by", "SENDER");
    }

    /** Where the client is, as the search for similar referrals takes it; null where it is no place. */
    static @Nullable String place(Form form) {
        String place = form.value(form.value("region"));
        return place.matches(FIVE_DIGITS) ? place : null;
    }

    private static Region region(Form form) {
        return switch (form.value("region")) {
            case "postcode" -> new Region(form.value("postcode"), null, null, null);
            case "kreis" -> new Region(null, form.value("kreis"), null, null);
            case "abroad" -> new Region(null, null, true, null);
            default -> new Region(null, null, null, true);
        };
    }

    private static @Nullable LocalDate deadline(Form form) {
        try {
            return LocalDate.parse(form.value("deadline"));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** The field that a pointer into the request belongs to. */
    static String field(Form form, String pointer) {
        String[] parts = pointer.split("/");
        String first = parts.length > 1 ? parts[1] : "";
        return switch (first) {
            case "topics" -> "topic";
            case "region" -> parts.length > 2 ? parts[2] : "region";
            case "source" -> parts.length > 2 ? parts[2] : "platform";
            case "consents", "notice_text_version" -> Answers.field(pointer);
            case "client" -> ContactForm.field(form, pointer);
            case "language", "urgency", "deadline", "announced", "grade", "note" -> first;
            default -> "";
        };
    }
}
