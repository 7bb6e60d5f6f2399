package de.verweisnetz.data.standard;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.CodeListName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hours of the German profile, gathered by weekdays that have the same ones. */
final class Hours {
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Hours() {}

    /** Hours that are the same on some weekdays. */
    record Block(String opensAt, String closesAt, String access) {}

    /** Each block with the numbers of its weekdays, in the order of the document. */
    static Map<Block, TreeSet<Integer>> blocks(JsonNode slots) {
        Map<Block, TreeSet<Integer>> blocks = new LinkedHashMap<>();
        for (JsonNode slot : slots) {
            int day = WEEK.indexOf(slot.path("weekday").asText());
            Block block = new Block(
                    slot.path("opens_at").asText(),
                    slot.path("closes_at").asText(),
                    slot.path("access").asText());
            if (day >= 0 && !block.opensAt().isEmpty() && !block.closesAt().isEmpty()) {
                blocks.computeIfAbsent(block, any -> new TreeSet<>()).add(day);
            }
        }
        return blocks;
    }

    /** As iCalendar writes weekdays: {@code MO,WE}. */
    static String byDay(TreeSet<Integer> days) {
        return days.stream().map(WEEK::get).collect(Collectors.joining(","));
    }

    /** As people read them: {@code Montag, Mittwoch 09:00–12:00}. */
    static String inWords(JsonNode slots) {
        return blocks(slots).entrySet().stream()
                .map(entry -> entry.getValue().stream()
                                .map(day -> Derived.label(CodeListName.WEEKDAY, WEEK.get(day)))
                                .collect(Collectors.joining(", "))
                        + " " + entry.getKey().opensAt() + "–" + entry.getKey().closesAt())
                .collect(Collectors.joining("; "));
    }
}
