package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.api.Code;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Forms as a browser sends them, and the labels they are read with. */
public final class Filled {
    /** For whose organisation she was asked. */
    public static final String OFFER = "5a";

    private Filled() {}

    /** Names and values in turn; what comes later takes the place of what came before. */
    public static Map<String, List<String>> values(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return values;
    }

    public static Form form(String... namesAndValues) {
        return new Form(values(namesAndValues));
    }

    /** A client who was asked everything about a referral with contact data and said yes to passing on. */
    public static Map<String, List<String>> warm() {
        Map<String, List<String>> values = values(
                "offer",
                OFFER,
                "grade",
                "WARM",
                "language",
                "ro",
                "entered_by",
                "SENDER",
                Questions.GIVEN,
                "ro 5a WARM FORWARD FEEDBACK SECRECY_RELEASE",
                "text_NOTICE",
                "2026-2 ro",
                "text_FORWARD",
                "2026-2 ro",
                "text_FEEDBACK",
                "2026-2 ro",
                "text_SECRECY_RELEASE",
                "2026-2 ro",
                Answers.AGREED,
                "FORWARD");
        values.putAll(contact());
        return values;
    }

    public static Map<String, List<String>> contact() {
        return values(
                "client_channel", "PHONE",
                "client_value", "030 23125900",
                "client_name", "Muster",
                "client_from_TU", "18:00",
                "client_to_TU", "20:00",
                "client_until", "2026-12-31",
                "client_no_message", "yes");
    }

    /**
     * Health is a special category, a municipality a public body, a Jobcenter no place for referrals.
     *
     * @param freeTexts the kinds that the node takes
     */
    public static Labels labels(String... freeTexts) {
        return new Labels(
                Map.of(
                        "free-text",
                        Stream.of(freeTexts)
                                .map(kind -> new Code(kind, null, kind, kind, false, false, false))
                                .toList(),
                        "topic",
                        List.of(
                                new Code("GES", null, "Gesundheit", "Health", true, false, false),
                                new Code("GES.SUCHT", "GES", "Sucht", "Addiction", false, false, false),
                                new Code("ARB", null, "Arbeitsrecht", "Employment law", false, false, false),
                                new Code("ARB.LOHN", "ARB", "Lohn", "Pay", false, false, false)),
                        "carrier",
                        List.of(new Code("MUNICIPAL", null, "Kommune", "Municipality", false, false, true)),
                        "centre-type",
                        List.of(new Code("JOBCENTER", null, "Jobcenter", "Jobcenter", false, true, false))),
                "de");
    }
}
