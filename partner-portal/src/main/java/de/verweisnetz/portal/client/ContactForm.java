package de.verweisnetz.portal.client;

import de.verweisnetz.portal.form.Form;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a centre can reach her, as she typed it: old browsers have no fields for dates and times. */
public record ContactForm(Form typed) {
    public static final List<String> CHANNELS =
            List.of("PHONE", "SMS", "WHATSAPP", "SIGNAL", "TELEGRAM", "VIBER", "EMAIL");
    public static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    /** How many times of day the form has room for. */
    public static final int TIMES = 2;

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.uuuu");

    static ContactForm empty() {
        return new ContactForm(Form.empty());
    }

    /** What stands in a field; empty where nothing was typed. */
    public String value(String field) {
        return typed.value(field);
    }

    public boolean isTicked(String field) {
        return typed.ticked(field);
    }

    /** As the API takes it; nothing where a time or a date cannot be understood. */
    Optional<Map<String, Object>> client() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("channel", CHANNELS.contains(value("channel")) ? value("channel") : CHANNELS.get(0));
        client.put("value", value("value"));
        if (value("value").length() < 3
                || value("name").length() > 80
                || value("value").length() > 254) {
            return Optional.empty();
        }
        if (!value("name").isEmpty()) {
            client.put("name", value("name"));
        }
        client.put("leave_no_message", isTicked("no_message"));
        client.put("do_not_say_who_calls", isTicked("do_not_say"));
        return withTimes(client).flatMap(this::withDate);
    }

    private Optional<Map<String, Object>> withTimes(Map<String, Object> client) {
        List<Map<String, String>> times = new ArrayList<>();
        for (int i = 1; i <= TIMES; i++) {
            String day = value("day" + i);
            String from = time("from" + i);
            String to = time("to" + i);
            if (day.isEmpty()) {
                continue;
            }
            if (!WEEKDAYS.contains(day) || from.isEmpty() || to.isEmpty() || from.compareTo(to) >= 0) {
                return Optional.empty();
            }
            times.add(Map.of("weekday", day, "from", from, "to", to));
        }
        if (!times.isEmpty()) {
            client.put("safe_times", times);
        }
        return Optional.of(client);
    }

    private Optional<Map<String, Object>> withDate(Map<String, Object> client) {
        String until = value("until");
        try {
            if (!until.isEmpty()) {
                LocalDate day = until.contains("-") ? LocalDate.parse(until) : LocalDate.parse(until, GERMAN);
                client.put("reachable_until", day.toString());
            }
            return Optional.of(client);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** "9:00" and "09.00" are 09:00; empty where it is no time. */
    private String time(String field) {
        String time = value(field).replace('.', ':');
        String padded = time.matches("\\d:\\d\\d") ? "0" + time : time;
        return padded.matches("([01]\\d|2[0-3]):[0-5]\\d") ? padded : "";
    }
}
