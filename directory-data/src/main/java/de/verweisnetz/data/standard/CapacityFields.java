package de.verweisnetz.data.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * How many can still come: HSDS wants a number as of a day, the German profile has a light for each offer.
 *
 * <p>Only "full" is a number. "Open" says neither how many nor of how many, so nothing is derived from it.
 */
final class CapacityFields {
    private static final String FULL = "FULL";
    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private CapacityFields() {}

    /** A service is full when each of its offers says so, since the day on which the last of them said it. */
    static void fill(ObjectNode service, List<JsonNode> offers) {
        List<LocalDate> days = offers.stream()
                .flatMap(offer -> fullSince(offer.path("capacity")).stream())
                .sorted()
                .toList();
        if (!days.isEmpty() && days.size() == offers.size()) {
            LocalDate since = days.get(days.size() - 1);
            Derived.list(service, "capacities", list -> list.add(capacity(service, since)));
        }
    }

    private static ObjectNode capacity(ObjectNode service, LocalDate since) {
        ObjectNode capacity = Derived.part(service, "service_id", "capacity");
        capacity.set("unit", unit(service));
        return capacity.put("available", 0)
                .put("description", "Zurzeit voll: Es wird niemand neu aufgenommen.")
                .put("updated", since.atStartOfDay(LOCAL).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** One unit for all services of all nodes. */
    private static ObjectNode unit(ObjectNode any) {
        return any.objectNode()
                .put("id", Derived.id(any.objectNode(), "unit", "newcomers"))
                .put("name", "Neu aufgenommene Ratsuchende");
    }

    private static Optional<LocalDate> fullSince(JsonNode capacity) {
        if (!FULL.equals(capacity.path("light").asText())) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(capacity.path("since").asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
