package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.api.ContactData;
import de.verweisnetz.portal.api.ContactData.SafeTime;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a client can be reached, as fields of a form; none of them is kept anywhere on its way to be sealed. */
public final class ContactForm {
    /** What the names of all the fields begin with. */
    public static final String PREFIX = "client_";

    public static final List<String> CHANNELS =
            List.of("PHONE", "SMS", "WHATSAPP", "SIGNAL", "TELEGRAM", "VIBER", "EMAIL");
    public static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private ContactForm() {}

    public static void check(Form form, Texts t) {
        if (!CHANNELS.contains(form.value("client_channel"))) {
            form.reject("client_channel", t.get("contact.channel.wrong"));
        }
        if (form.value("client_value").length() < 3) {
            form.reject("client_value", t.get("contact.value.wrong"));
        }
        if (form.ticked("client_until") && until(form) == null) {
            form.reject("client_until", t.get("contact.until.wrong"));
        }
        for (String day : DAYS) {
            if (isFilled(form, day) && !isTime(form, day)) {
                form.reject(
                        from(day), t.get("contact.time.wrong", "day", t.times().weekday(DAYS.indexOf(day))));
            }
        }
    }

    public static ContactData read(Form form) {
        return new ContactData(
                form.value("client_channel"),
                form.value("client_value"),
                form.optional("client_name"),
                days(form).stream()
                        .map(day -> new SafeTime(day, form.value(from(day)), form.value(to(day))))
                        .toList(),
                until(form),
                form.ticked("client_no_message"),
                form.ticked("client_secret"));
    }

    /** Whether the fields for times are worth showing at once. */
    public static boolean usesTimes(Form form) {
        return DAYS.stream().anyMatch(day -> isFilled(form, day))
                || form.mistakes().stream().anyMatch(mistake -> mistake.field().startsWith("client_from_"));
    }

    /** The field that a pointer into the contact data belongs to; times are counted as they were sent. */
    public static String field(Form form, String pointer) {
        String[] parts = pointer.split("/");
        String name = parts.length > 2 ? parts[2] : "";
        return switch (name) {
            case "channel", "value", "name" -> PREFIX + name;
            case "reachable_until" -> "client_until";
            case "safe_times" -> parts.length > 3 ? time(form, parts[3]) : from(DAYS.get(0));
            default -> "client_value";
        };
    }

    private static String time(Form form, String index) {
        List<String> sent = days(form);
        int place = index.matches("\\d{1,2}") ? Integer.parseInt(index) : sent.size();
        return from(place < sent.size() ? sent.get(place) : DAYS.get(0));
    }

    public static String from(String day) {
        return "client_from_" + day;
    }

    public static String to(String day) {
        return "client_to_" + day;
    }

    private static List<String> days(Form form) {
        return DAYS.stream().filter(day -> isFilled(form, day)).toList();
    }

    private static boolean isFilled(Form form, String day) {
        return form.ticked(from(day)) || form.ticked(to(day));
    }

    private static boolean isTime(Form form, String day) {
        return form.value(from(day)).matches(TIME) && form.value(to(day)).matches(TIME);
    }

    private static @Nullable LocalDate until(Form form) {
        try {
            return form.ticked("client_until") ? LocalDate.parse(form.value("client_until")) : null;
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
