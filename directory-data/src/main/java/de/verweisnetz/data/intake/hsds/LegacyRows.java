package de.verweisnetz.data.intake.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows of HSDS 1.0 to 2.0 into rows of 3.1; what has no place there keeps its old name. */
public final class LegacyRows {
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
            "mail_address",
            "mail_addresses",
            "service_taxonomy",
            "service_taxonomies",
            "service_taxonomys",
            "services_taxonomy",
            "accessibility_for_disabilities",
            "eligibility",
            "eligibilities",
            "eligibilitys",
            "payment_accepted",
            "payments_accepted",
            "service_attribute",
            "service_attributes",
            "other_attribute",
            "other_attributes",
            "link_taxonomy",
            "link_taxonomies");

    private static final Map<SourceTable, Map<String, String>> RENAMED = Map.of(
            SourceTable.ORGANIZATION, Map.of("url", "website"),
            SourceTable.LANGUAGE, Map.of("language", "name"),
            SourceTable.SERVICE_AREA, Map.of("service_area", "name"),
            SourceTable.ACCESSIBILITY, Map.of("accessibility", "description"),
            SourceTable.REQUIRED_DOCUMENT, Map.of("required_document", "document"),
            SourceTable.TAXONOMY_TERM, Map.of("vocabulary", "taxonomy", "term", "name"),
            SourceTable.SERVICE, Map.of("website", "url", "eligibility", "eligibility_description"),
            SourceTable.LOCATION, Map.of("website", "url"),
            SourceTable.PHONE, Map.of("number_type", "type"));

    private LegacyRows() {}

    /** Whether a table of that name exists only before HSDS 3. */
    public static boolean isLegacy(String tableName) {
        return TABLES.contains(tableName);
    }

    /** The table that the file really is: before HSDS 3 the terms were in one called taxonomy. */
    public static Optional<SourceTable> table(String tableName, List<String> columns, boolean hasTerms) {
        Optional<SourceTable> table = SourceTable.named(tableName);
        boolean terms =
                columns.contains("parent_id") || columns.contains("parent_name") || columns.contains("vocabulary");
        return table.filter(each -> each == SourceTable.TAXONOMY && terms && !hasTerms)
                .map(each -> SourceTable.TAXONOMY_TERM)
                .or(() -> table);
    }

    /** A row of a table. */
    public static void convert(String tableName, SourceTable table, ObjectNode row) {
        if (table == SourceTable.LOCATION) {
            fill(row, "location_type", "true".equals(row.path("virtual").asText()) ? "virtual" : "physical");
        }
        inside(tableName, table, row);
    }

    /** A row of a table, or an object that lives inside a document under a name of that kind. */
    public static void inside(String name, SourceTable table, ObjectNode row) {
        RENAMED.getOrDefault(table, Map.of()).forEach((old, renamed) -> {
            if (row.path(old).isValueNode()) {
                rename(row, old, renamed);
            }
        });
        LegacyLists.spread(table, row);
        switch (table) {
            case ADDRESS -> addressType(name, row);
            case ATTRIBUTE -> attribute(name, row);
            case SCHEDULE -> LegacyTimes.convert(row);
            case TAXONOMY_TERM -> term(row);
            case SERVICE -> status(row);
            default -> {
                // Everything else is called the same since the first version.
            }
        }
    }

    private static void addressType(String name, ObjectNode row) {
        if (isLegacy(name)) {
            fill(row, "address_type", name.startsWith("physical") ? "physical" : "postal");
        }
    }

    private static void attribute(String name, ObjectNode row) {
        if (!row.hasNonNull("link_id") && row.hasNonNull("service_id")) {
            rename(row, "service_id", "link_id");
            row.put("link_entity", "service");
        }
        rename(row, "link_type", "link_entity");
        if (name.contains("taxonom")) {
            rename(row, "taxonomy_id", "taxonomy_term_id");
            if (row.path("taxonomy").isObject()) {
                rename(row, "taxonomy", "taxonomy_term");
            }
        }
    }

    private static void status(ObjectNode row) {
        if (row.path("status").isTextual()) {
            ServiceStatus.of(row.path("status").asText()).ifPresent(status -> row.put("status", status));
        }
    }

    /** The first version called the id of a term by the name of its table. */
    private static void term(ObjectNode row) {
        if (!row.has("id") && (row.has("parent_name") || row.has("parent_id") || !row.has("code"))) {
            rename(row, "taxonomy_id", "id");
        }
    }

    private static void rename(ObjectNode row, String old, String name) {
        if (row.has(old) && !row.has(name)) {
            row.set(name, row.remove(old));
        }
    }

    public static void fill(ObjectNode row, String field, String value) {
        if (!row.hasNonNull(field)) {
            row.put(field, value);
        }
    }
}
