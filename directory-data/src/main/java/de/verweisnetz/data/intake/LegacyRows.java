package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows of HSDS 1.1 and 2.0 into rows of 3.1; what has no place there keeps its old name. */
final class LegacyRows {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> TABLES = Set.of(
            "services_at_location",
            "services_at_locations",
            "regular_schedule",
            "regular_schedules",
            "holiday_schedule",
            "holiday_schedules",
            "physical_address",
            "physical_addresses",
            "postal_address",
            "postal_addresses",
            "service_taxonomy",
            "service_taxonomies",
            "services_taxonomy",
            "accessibility_for_disabilities",
            "eligibility",
            "eligibilities",
            "payment_accepted",
            "payments_accepted",
            "service_attribute",
            "service_attributes",
            "other_attribute",
            "other_attributes",
            "link_taxonomy");

    private static final Map<SourceTable, Map<String, String>> RENAMED = Map.of(
            SourceTable.ORGANIZATION, Map.of("url", "website"),
            SourceTable.LANGUAGE, Map.of("language", "name"),
            SourceTable.SERVICE_AREA, Map.of("service_area", "name"),
            SourceTable.ACCESSIBILITY, Map.of("accessibility", "description"),
            SourceTable.REQUIRED_DOCUMENT, Map.of("required_document", "document"),
            SourceTable.TAXONOMY_TERM, Map.of("vocabulary", "taxonomy", "term", "name"));

    private LegacyRows() {}

    /** Whether a table of that name exists only before HSDS 3. */
    static boolean isLegacy(String tableName) {
        return TABLES.contains(tableName);
    }

    /** The table that the file really is: before HSDS 3 the terms were in one called taxonomy. */
    static Optional<SourceTable> table(String tableName, List<String> columns, boolean hasTerms) {
        Optional<SourceTable> table = SourceTable.named(tableName);
        boolean terms =
                columns.contains("parent_id") || columns.contains("parent_name") || columns.contains("vocabulary");
        return table.filter(each -> each == SourceTable.TAXONOMY && terms && !hasTerms)
                .map(each -> SourceTable.TAXONOMY_TERM)
                .or(() -> table);
    }

    static void convert(String tableName, SourceTable table, ObjectNode row) {
        RENAMED.getOrDefault(table, Map.of()).forEach((old, name) -> rename(row, old, name));
        switch (table) {
            case ADDRESS -> addressType(tableName, row);
            case ATTRIBUTE -> attribute(tableName, row);
            case SCHEDULE -> weekday(row);
            case LOCATION -> fill(row, "location_type", "physical");
            default -> {
                // Everything else is called the same since the first version.
            }
        }
    }

    private static void addressType(String tableName, ObjectNode row) {
        if (tableName.startsWith("physical") || tableName.startsWith("postal")) {
            fill(row, "address_type", tableName.startsWith("physical") ? "physical" : "postal");
        }
    }

    private static void attribute(String tableName, ObjectNode row) {
        if (!row.hasNonNull("link_id") && row.hasNonNull("service_id")) {
            rename(row, "service_id", "link_id");
            row.put("link_entity", "service");
        }
        rename(row, "link_type", "link_entity");
        if (tableName.contains("taxonom")) {
            rename(row, "taxonomy_id", "taxonomy_term_id");
        }
    }

    /** The day was a number from Monday or a name; the field stays beside what it becomes. */
    private static void weekday(ObjectNode row) {
        String day = row.path("weekday").asText("").strip();
        if (!day.isEmpty() && !row.hasNonNull("byday")) {
            int number = day.length() == 1 && day.charAt(0) >= '1' && day.charAt(0) <= '7'
                    ? day.charAt(0) - '1'
                    : WEEKDAYS.indexOf(
                            day.substring(0, Math.min(2, day.length())).toUpperCase(Locale.ROOT));
            if (number >= 0) {
                row.put("byday", WEEKDAYS.get(number));
                fill(row, "freq", "WEEKLY");
            }
        }
    }

    private static void rename(ObjectNode row, String old, String name) {
        if (row.has(old) && !row.has(name)) {
            row.set(name, row.remove(old));
        }
    }

    private static void fill(ObjectNode row, String field, String value) {
        if (!row.hasNonNull(field)) {
            row.put(field, value);
        }
    }
}
