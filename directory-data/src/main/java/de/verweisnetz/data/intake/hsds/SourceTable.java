package de.verweisnetz.data.intake.hsds;

import de.verweisnetz.data.exchange.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of HSDS 1.1 to 3.1 as sources deliver them, with the names that their files and lists go by. */
public enum SourceTable {
    ORGANIZATION(EntityKind.ORGANIZATION, "organizations", "organisation", "organisations", "agency", "agencies"),
    PROGRAM(EntityKind.PROGRAM, "programs", "programme", "programmes"),
    SERVICE(EntityKind.SERVICE, "services"),
    LOCATION(EntityKind.LOCATION, "locations"),
    SERVICE_AT_LOCATION(
            EntityKind.SERVICE_AT_LOCATION, "service_at_locations", "services_at_location", "services_at_locations"),
    TAXONOMY(EntityKind.TAXONOMY, "taxonomies"),
    TAXONOMY_TERM(EntityKind.TAXONOMY_TERM, "taxonomy_terms"),
    META_TABLE_DESCRIPTION(EntityKind.META_TABLE_DESCRIPTION, "meta_table_descriptions"),
    PHONE(null, "phones"),
    CONTACT(null, "contacts"),
    ADDRESS(
            null,
            "addresses",
            "physical_addresses",
            "physical_address",
            "postal_addresses",
            "postal_address",
            "mail_addresses",
            "mail_address"),
    SCHEDULE(null, "schedules", "regular_schedules", "regular_schedule"),
    HOLIDAY_SCHEDULE(null, "holiday_schedules"),
    LANGUAGE(null, "languages"),
    SERVICE_AREA(null, "service_areas"),
    COST_OPTION(null, "cost_options"),
    REQUIRED_DOCUMENT(null, "required_documents"),
    ACCESSIBILITY(null, "accessibilities", "accessibility_for_disabilities"),
    FUNDING(null, "fundings"),
    ORGANIZATION_IDENTIFIER(null, "organization_identifiers"),
    SERVICE_CAPACITY(null, "service_capacities"),
    UNIT(null, "units"),
    URL(null, "urls"),
    ATTRIBUTE(
            null,
            "attributes",
            "service_taxonomy",
            "service_taxonomies",
            "service_taxonomys",
            "services_taxonomy",
            "service_attribute",
            "service_attributes",
            "other_attribute",
            "other_attributes",
            "link_taxonomy",
            "link_taxonomies"),
    METADATA(null, "metadatas"),
    ELIGIBILITY(null, "eligibilities", "eligibilitys"),
    PAYMENT_ACCEPTED(null, "payments_accepted", "accepted_payments");

    private static final Map<String, SourceTable> BY_NAME = byName();
    // services (1).csv, services_2026-11-01.csv
    private static final Pattern COPY = Pattern.compile("\\s*\\(\\d+\\)$|[\\s_-]+\\d[\\d_-]*$");

    private final @Nullable EntityKind kind;
    private final List<String> names;

    SourceTable(@Nullable EntityKind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    /** The document kind of the table's rows, absent where they live inside other documents. */
    public Optional<EntityKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The name of one row, as HSDS writes it: {@code service_at_location}. */
    public String singular() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SourceTable of(EntityKind kind) {
        return valueOf(kind.name());
    }

    /** The table that a file, list or {@code kind} of this name holds; the ending of a file name does not matter. */
    public static Optional<SourceTable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(stem(name)));
    }

    /** The name of a file without folders, ending, the prefix that some exporters add, and the number of a download. */
    public static String stem(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        String own = COPY.matcher(bare.strip()).replaceFirst("");
        return (own.startsWith("hsds_") ? own.substring(5) : own).replaceAll("[\\s-]+", "_");
    }

    private static Map<String, SourceTable> byName() {
        Map<String, SourceTable> map = new HashMap<>();
        for (SourceTable table : values()) {
            map.put(table.singular(), table);
            table.names.forEach(name -> map.put(name, table));
        }
        return map;
    }
}
