package de.verweisnetz.portal.referral;

import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.text.BusinessTime;
import de.verweisnetz.portal.text.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of a list of referrals, as they stand in the address. */
public final class ReferralFilter {
    public static final List<String> FIELDS =
            List.of("status", "due", "topic", "language", "assigned", "sender", "forwarded", "reference", "told");
    private static final String MINE = "mine";
    private static final String NOBODYS = "none";

    /** Everything a centre still has to answer. */
    public static final String OPEN = "OPEN";

    /** What is late, and what is due by the end of this day. */
    public static final List<String> DUE = List.of("overdue", "today");

    private static final List<String> OPEN_STATUSES = List.of("ISSUED", "SEEN");

    private ReferralFilter() {}

    /** What the own team has sent. */
    public static ReferralQuery sent(Form form) {
        Map<String, String> narrowed = narrowed(form);
        if (form.has("told", "week")) {
            narrowed.put("told_since", monday().toString());
        }
        return new ReferralQuery("sent", statuses(form), narrowed);
    }

    private static Instant monday() {
        return BusinessTime.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(Times.ZONE)
                .toInstant();
    }

    /** What the own organisation has received: everything, what nobody takes care of, or what the member does. */
    public static ReferralQuery received(Form form, String member) {
        Map<String, String> narrowed = narrowed(form);
        switch (form.value("assigned")) {
            case MINE -> narrowed.put("assigned", member);
            case NOBODYS -> narrowed.put("assigned", NOBODYS);
            default -> {}
        }
        if (form.value("sender").matches("[0-9a-f-]{36}")) {
            narrowed.put("sender", form.value("sender"));
        }
        if (form.value("forwarded").matches("true|false")) {
            narrowed.put("forwarded", form.value("forwarded"));
        }
        return new ReferralQuery("received", statuses(form), narrowed);
    }

    /** Of those that are not late any more once they are answered, only these wait. */
    private static List<String> statuses(Form form) {
        List<String> statuses = new ArrayList<>(form.all("status"));
        if (statuses.remove(OPEN) || statuses.isEmpty() && dueBefore(form) != null) {
            statuses.addAll(OPEN_STATUSES);
        }
        return statuses;
    }

    private static Map<String, String> narrowed(Form form) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        Stream.of("topic", "language").filter(form::ticked).forEach(field -> narrowed.put(field, form.value(field)));
        String reference = reference(form);
        if (!reference.isEmpty()) {
            narrowed.put("reference", reference);
        }
        Instant dueBefore = dueBefore(form);
        if (dueBefore != null) {
            narrowed.put("due_before", dueBefore.toString());
        }
        return narrowed;
    }

    /** As somebody says it on the phone, with blanks or without; what can be in none is left out. */
    private static String reference(Form form) {
        String typed = form.value("reference")
                .toUpperCase(Locale.ROOT)
                .replace(' ', '-')
                .replaceAll("[^0-9A-Z-]", "");
        return typed.length() < 2 ? "" : typed.substring(0, Math.min(typed.length(), 9));
    }

    private static @Nullable Instant dueBefore(Form form) {
        return switch (form.value("due")) {
            case "overdue" -> BusinessTime.now();
            case "today" ->
                BusinessTime.today().plusDays(1).atStartOfDay(Times.ZONE).toInstant();
            default -> null;
        };
    }

    public static boolean isOn(Form form) {
        return FIELDS.stream().anyMatch(form::ticked);
    }

    /** The same list with another value in one filter, or without it with an empty one. */
    public static String address(String path, Form form, String field, String value) {
        return address(path, form.with(field, value));
    }

    /** The filters as the query of an address, without the place in the list. */
    public static String address(String path, Form form) {
        return path + "?"
                + FIELDS.stream()
                        .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                        .collect(Collectors.joining("&"));
    }
}
