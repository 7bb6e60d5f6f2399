package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an appointment is needed, as hours say it behind their times, or in front of them once and for all. */
final class HoursAccess {
    private static final String APPOINTMENT = "APPOINTMENT";
    private static final String WALK_IN = "WALK_IN";
    private static final Map<String, String> PHRASES = phrases();
    // Of two that begin alike the longer one is meant.
    private static final List<String> LONGEST_FIRST = PHRASES.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private final ArrayNode hours;
    private int since;
    private @Nullable String before;

    HoursAccess(ArrayNode hours) {
        this.hours = hours;
    }

    /** Reads a phrase if one stands there; yields the place behind it, or the same place. */
    int read(String text, int at) {
        for (String phrase : LONGEST_FIRST) {
            if (text.startsWith(phrase, at) && endsWord(text, at + phrase.length())) {
                take(PHRASES.get(phrase));
                return at + phrase.length();
            }
        }
        return at;
    }

    /** Hours were read. */
    void opened(ObjectNode slot) {
        if (before != null) {
            slot.put("access", before);
        }
    }

    /** What comes now is another group of hours. */
    void next() {
        since = hours.size();
    }

    private void take(@Nullable String code) {
        if (hours.isEmpty() || before != null) {
            before = code;
            return;
        }
        for (int i = since; i < hours.size(); i++) {
            ((ObjectNode) hours.get(i)).put("access", code);
        }
        since = hours.size();
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetter(text.charAt(end));
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new HashMap<>();
        for (Code code : CodeLists.load().list(CodeListName.ACCESS).codes()) {
            code.labels().values().forEach(label -> phrases.put(label.toLowerCase(Locale.GERMAN), code.code()));
        }
        for (String phrase : List.of(
                "nach vereinbarung",
                "nach terminvereinbarung",
                "nach voranmeldung",
                "mit voranmeldung",
                "mit anmeldung",
                "mit terminvereinbarung",
                "nur mit termin",
                "n.v.",
                "by appointment only")) {
            phrases.put(phrase, APPOINTMENT);
        }
        for (String phrase : List.of(
                "ohne voranmeldung",
                "ohne anmeldung",
                "offene sprechstunde",
                "offene sprechzeit",
                "walk in",
                "drop-in",
                "drop in")) {
            phrases.put(phrase, WALK_IN);
        }
        return phrases;
    }
}
