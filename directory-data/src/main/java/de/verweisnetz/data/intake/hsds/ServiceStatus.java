package de.verweisnetz.data.intake.hsds;

import de.verweisnetz.data.column.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states of a service as HSDS writes them, by the words that people and older versions have for them. */
public final class ServiceStatus {
    private static final Map<String, List<String>> WORDS = Map.of(
            "active", List.of("active", "aktiv", "in betrieb", "offen", "laufend"),
            "inactive", List.of("inactive", "inaktiv", "ruht", "ruhend"),
            "defunct", List.of("defunct", "eingestellt", "beendet", "aufgeloest", "geschlossen"),
            "temporarily closed",
                    List.of("temporarily closed", "voruebergehend geschlossen", "zeitweise geschlossen", "pausiert"));

    private ServiceStatus() {}

    public static Optional<String> of(String text) {
        String folded = Words.fold(text);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
