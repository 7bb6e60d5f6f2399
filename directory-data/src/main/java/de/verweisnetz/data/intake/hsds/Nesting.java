package de.verweisnetz.data.intake.hsds;

import static de.verweisnetz.data.intake.hsds.SourceTable.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where HSDS 3.1 puts rows inside documents, and which fields refer to which table. */
public final class Nesting {
    /** A place where rows of a table can live: the column that names the parent, and the parent's list. */
    public record Slot(String column, SourceTable parent, String property) {}

    /** A list or object inside a document that is a document of its own. */
    public record Split(SourceTable table, @Nullable String backReference) {}

    /** The columns that name another row, whatever table they are in. */
    public static final Map<String, SourceTable> REFERENCES = Map.ofEntries(
            Map.entry("organization_id", ORGANIZATION),
            Map.entry("parent_organization_id", ORGANIZATION),
            Map.entry("program_id", PROGRAM),
            Map.entry("service_id", SERVICE),
            Map.entry("location_id", LOCATION),
            Map.entry("service_at_location_id", SERVICE_AT_LOCATION),
            Map.entry("taxonomy_id", TAXONOMY),
            Map.entry("taxonomy_term_id", TAXONOMY_TERM),
            Map.entry("contact_id", CONTACT),
            Map.entry("phone_id", PHONE),
            Map.entry("unit_id", UNIT));

    /** Columns that hold numbers; everything else in a CSV file stays text. */
    public static final Set<String> NUMBERS = Set.of(
            "latitude",
            "longitude",
            "minimum_age",
            "maximum_age",
            "year_incorporated",
            "amount",
            "timezone",
            "count",
            "interval",
            "extension",
            "available",
            "maximum");

    private static final Map<SourceTable, List<Slot>> SLOTS = slots();

    private static final Map<String, SourceTable> NESTED = Map.ofEntries(
            Map.entry("phones", PHONE),
            Map.entry("contacts", CONTACT),
            Map.entry("addresses", ADDRESS),
            Map.entry("schedules", SCHEDULE),
            Map.entry("holiday_schedules", HOLIDAY_SCHEDULE),
            Map.entry("languages", LANGUAGE),
            Map.entry("service_areas", SERVICE_AREA),
            Map.entry("cost_options", COST_OPTION),
            Map.entry("required_documents", REQUIRED_DOCUMENT),
            Map.entry("accessibility", ACCESSIBILITY),
            Map.entry("funding", FUNDING),
            Map.entry("organization_identifiers", ORGANIZATION_IDENTIFIER),
            Map.entry("capacities", SERVICE_CAPACITY),
            Map.entry("unit", UNIT),
            Map.entry("additional_urls", URL),
            Map.entry("additional_websites", URL),
            Map.entry("attributes", ATTRIBUTE),
            Map.entry("metadata", METADATA),
            Map.entry("eligibilities", ELIGIBILITY),
            Map.entry("payments_accepted", PAYMENT_ACCEPTED));

    private Nesting() {}

    /** The places for rows of a table, the most specific first. */
    public static List<Slot> slots(SourceTable table) {
        return SLOTS.getOrDefault(table, List.of());
    }

    /** The places for rows of a table that HSDS does not know: below whatever they name. */
    public static List<Slot> slotsOfUnknown(String property) {
        return REFERENCES.entrySet().stream()
                .filter(reference -> reference.getValue().kind().isPresent())
                .filter(reference -> !reference.getKey().startsWith("parent_"))
                .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
                .map(reference -> new Slot(reference.getKey(), reference.getValue(), property))
                .toList();
    }

    /** The table of what lives in a property of a document. */
    public static Optional<SourceTable> nested(String property) {
        return Optional.ofNullable(NESTED.get(property));
    }

    /** What a property of a row of that table splits off into documents of their own. */
    public static Optional<Split> split(SourceTable table, String property) {
        return Optional.ofNullable(
                switch (property) {
                    case "organization" -> new Split(ORGANIZATION, null);
                    case "program" -> new Split(PROGRAM, null);
                    case "service" -> new Split(SERVICE, null);
                    case "location" -> new Split(LOCATION, null);
                    case "taxonomy_term" -> new Split(TAXONOMY_TERM, null);
                    case "taxonomy", "taxonomy_detail" -> table == TAXONOMY_TERM ? new Split(TAXONOMY, null) : null;
                    case "service_at_locations" -> back(SERVICE_AT_LOCATION, table, Set.of(SERVICE, LOCATION));
                    case "services" -> back(SERVICE, table, Set.of(ORGANIZATION, PROGRAM));
                    case "locations" -> back(LOCATION, table, Set.of(ORGANIZATION));
                    case "programs" -> back(PROGRAM, table, Set.of(ORGANIZATION));
                    case "taxonomy_terms" -> back(TAXONOMY_TERM, table, Set.of(TAXONOMY));
                    default -> null;
                });
    }

    private static @Nullable Split back(SourceTable child, SourceTable parent, Set<SourceTable> parents) {
        return parents.contains(parent) ? new Split(child, parent.singular() + "_id") : null;
    }

    private static Map<SourceTable, List<Slot>> slots() {
        Map<SourceTable, List<Slot>> map = new HashMap<>();
        map.put(PHONE, in("phones", CONTACT, SERVICE_AT_LOCATION, SERVICE, LOCATION, ORGANIZATION));
        map.put(CONTACT, in("contacts", SERVICE_AT_LOCATION, SERVICE, LOCATION, ORGANIZATION));
        map.put(ADDRESS, in("addresses", LOCATION));
        map.put(SCHEDULE, in("schedules", SERVICE_AT_LOCATION, SERVICE, LOCATION));
        map.put(HOLIDAY_SCHEDULE, in("holiday_schedules", SERVICE_AT_LOCATION, SERVICE, LOCATION));
        map.put(LANGUAGE, in("languages", PHONE, SERVICE_AT_LOCATION, SERVICE, LOCATION));
        map.put(SERVICE_AREA, in("service_areas", SERVICE_AT_LOCATION, SERVICE));
        map.put(COST_OPTION, in("cost_options", SERVICE));
        map.put(REQUIRED_DOCUMENT, in("required_documents", SERVICE));
        map.put(ACCESSIBILITY, in("accessibility", LOCATION));
        map.put(FUNDING, in("funding", SERVICE, ORGANIZATION));
        map.put(ORGANIZATION_IDENTIFIER, in("organization_identifiers", ORGANIZATION));
        map.put(SERVICE_CAPACITY, in("capacities", SERVICE));
        map.put(
                URL,
                List.of(
                        new Slot("service_id", SERVICE, "additional_urls"),
                        new Slot("organization_id", ORGANIZATION, "additional_websites")));
        map.put(ELIGIBILITY, in("eligibilities", SERVICE));
        map.put(PAYMENT_ACCEPTED, in("payments_accepted", SERVICE));
        return Map.copyOf(map);
    }

    private static List<Slot> in(String property, SourceTable... parents) {
        return List.of(parents).stream()
                .map(parent -> new Slot(parent.singular() + "_id", parent, property))
                .toList();
    }
}
