package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** HSDS schedules (RFC 5545 recurrence) as opening hours of a week; rules other than weekly ones say nothing here. */
final class WeeklySchedules {
    private static final Pattern DAY = Pattern.compile("MO|TU|WE|TH|FR|SA|SU");
    // A time may carry seconds and an offset; hours are local ones.
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d).*");

    private final JsonNode schedules;

    WeeklySchedules(JsonNode schedules) {
        this.schedules = schedules;
    }

    ArrayNode hours() {
        var hours = JsonNodeFactory.instance.arrayNode();
        schedules.forEach(schedule -> {
            var opens = TIME.matcher(schedule.path("opens_at").asText(""));
            var closes = TIME.matcher(schedule.path("closes_at").asText(""));
            if (isWeekly(schedule) && opens.matches() && closes.matches()) {
                for (var day : schedule.path("byday").asText("").split("[,;\\s]+")) {
                    if (DAY.matcher(day).matches()) {
                        hours.addObject()
                                .put("weekday", day)
                                .put("opens_at", opens.group(1) + ":" + opens.group(2))
                                .put("closes_at", closes.group(1) + ":" + closes.group(2));
                    }
                }
            }
        });
        return hours;
    }

    private static boolean isWeekly(JsonNode schedule) {
        var frequency = schedule.path("freq").asText("");
        var interval = schedule.path("interval").asText("1");
        return (frequency.isEmpty() || frequency.equals("WEEKLY")) && interval.equals("1");
    }
}
