package de.verweisnetz.data.tabular;

import de.verweisnetz.data.exchange.EntityKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the HSDS 3.1 datapackage with its columns, and the tables its nested lists go to. */
public enum HsdsTable {
    ORGANIZATION(
            "organizations",
            "id name alternate_name description email website tax_status tax_id year_incorporated# legal_status logo uri"
                    + " parent_organization_id",
            "additional_websites>URL funding>FUNDING contacts>CONTACT phones>PHONE"
                    + " organization_identifiers>ORGANIZATION_IDENTIFIER attributes>ATTRIBUTE metadata>METADATA"),
    PROGRAM("programs", "id organization_id name alternate_name description", "attributes>ATTRIBUTE metadata>METADATA"),
    SERVICE(
            "services",
            "id organization_id program_id name alternate_name description url email status interpretation_services"
                    + " application_process fees_description wait_time fees accreditations eligibility_description"
                    + " minimum_age# maximum_age# assured_date assurer_email licenses alert last_modified",
            "additional_urls>URL phones>PHONE schedules>SCHEDULE service_areas>SERVICE_AREA languages>LANGUAGE"
                    + " funding>FUNDING cost_options>COST_OPTION required_documents>REQUIRED_DOCUMENT contacts>CONTACT"
                    + " capacities>SERVICE_CAPACITY attributes>ATTRIBUTE metadata>METADATA"),
    LOCATION(
            "locations",
            "id location_type url organization_id name alternate_name description transportation latitude# longitude#"
                    + " external_identifier external_identifier_type",
            "languages>LANGUAGE addresses>ADDRESS contacts>CONTACT accessibility>ACCESSIBILITY phones>PHONE"
                    + " schedules>SCHEDULE attributes>ATTRIBUTE metadata>METADATA"),
    SERVICE_AT_LOCATION(
            "service_at_location",
            "id service_id location_id description",
            "service_areas>SERVICE_AREA contacts>CONTACT phones>PHONE schedules>SCHEDULE attributes>ATTRIBUTE"
                    + " metadata>METADATA"),
    TAXONOMY("taxonomies", "id name description uri version", "metadata>METADATA"),
    TAXONOMY_TERM(
            "taxonomy_terms",
            "id code name description parent_id taxonomy language taxonomy_id term_uri",
            "metadata>METADATA"),
    META_TABLE_DESCRIPTION(
            "meta_table_descriptions", "id name language character_set", "attributes>ATTRIBUTE metadata>METADATA"),
    CONTACT(
            "contacts",
            "id organization_id service_id service_at_location_id location_id name title department email",
            "phones>PHONE attributes>ATTRIBUTE metadata>METADATA"),
    PHONE(
            "phones",
            "id location_id service_id organization_id contact_id service_at_location_id number extension# type description",
            "languages>LANGUAGE attributes>ATTRIBUTE metadata>METADATA"),
    ADDRESS(
            "addresses",
            "id location_id attention address_1 address_2 city region state_province postal_code country address_type",
            "attributes>ATTRIBUTE metadata>METADATA"),
    SCHEDULE(
            "schedules",
            "id service_id location_id service_at_location_id valid_from valid_to dtstart timezone# until count# wkst freq"
                    + " interval# byday byweekno bymonthday byyearday description opens_at closes_at schedule_link"
                    + " attending_type notes",
            "attributes>ATTRIBUTE metadata>METADATA"),
    LANGUAGE(
            "languages", "id service_id location_id phone_id name code note", "attributes>ATTRIBUTE metadata>METADATA"),
    SERVICE_AREA(
            "service_areas",
            "id service_id service_at_location_id name description extent extent_type uri",
            "attributes>ATTRIBUTE metadata>METADATA"),
    FUNDING("funding", "id organization_id service_id source", "attributes>ATTRIBUTE metadata>METADATA"),
    COST_OPTION(
            "cost_options",
            "id service_id valid_from valid_to option currency amount# amount_description",
            "attributes>ATTRIBUTE metadata>METADATA"),
    REQUIRED_DOCUMENT("required_documents", "id service_id document uri", "attributes>ATTRIBUTE metadata>METADATA"),
    ACCESSIBILITY("accessibility", "id location_id description details url", "attributes>ATTRIBUTE metadata>METADATA"),
    ORGANIZATION_IDENTIFIER(
            "organization_identifiers",
            "id organization_id identifier_scheme identifier_type identifier",
            "attributes>ATTRIBUTE metadata>METADATA"),
    SERVICE_CAPACITY(
            "service_capacity",
            "id service_id unit_id available# maximum# description updated",
            "attributes>ATTRIBUTE metadata>METADATA"),
    UNIT("units", "id name scheme identifier uri", ""),
    URL("url", "id label url organization_id service_id", "attributes>ATTRIBUTE metadata>METADATA"),
    ATTRIBUTE("attributes", "id link_id taxonomy_term_id link_type link_entity value label", "metadata>METADATA"),
    METADATA(
            "metadata",
            "id resource_id resource_type last_action_date last_action_type field_name previous_value"
                    + " replacement_value updated_by",
            "");

    private final String file;
    private final List<Column> columns;
    private final Map<String, Column> byName;
    private final String nested;

    /** A column; the few that hold numbers say so, all others hold text. */
    public record Column(String name, boolean number) {}

    HsdsTable(String file, String columns, String nested) {
        this.file = file + ".csv";
        this.columns = Stream.of(columns.split(" "))
                .map(column -> new Column(column.replace("#", ""), column.endsWith("#")))
                .toList();
        this.byName = this.columns.stream().collect(Collectors.toMap(Column::name, column -> column));
        this.nested = nested;
    }

    /** The table that documents of a kind begin in. */
    public static HsdsTable of(EntityKind kind) {
        return valueOf(kind.name());
    }

    /** The name of the resource in the datapackage: {@code service_at_location}. */
    public String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file inside the datapackage: {@code services.csv}. */
    public String file() {
        return file;
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The lists of a document or nested object that have a table of their own, by property. */
    public Map<String, HsdsTable> nested() {
        return Lists.OF.get(this);
    }

    /** The column of this table that names the row it is nested in. */
    public String parentColumn(HsdsTable parent) {
        return switch (this) {
            case ATTRIBUTE -> "link_id";
            case METADATA -> "resource_id";
            default -> parent.resource() + "_id";
        };
    }

    /** The column that says in which table that row is, where one column serves many tables. */
    public Optional<String> parentTableColumn() {
        return switch (this) {
            case ATTRIBUTE -> Optional.of("link_entity");
            case METADATA -> Optional.of("resource_type");
            default -> Optional.empty();
        };
    }

    /** Whether a column names a row that this one may be nested in. */
    public boolean isParentColumn(String column) {
        return Lists.PARENT_COLUMNS.get(this).contains(column);
    }

    /** The tables that columns refer to, by column. */
    public Map<String, HsdsTable> references() {
        Map<String, HsdsTable> references = new LinkedHashMap<>();
        for (Column column : columns) {
            Arrays.stream(values())
                    .filter(table -> column.name().equals(table.resource() + "_id"))
                    .forEach(table -> references.put(column.name(), table));
        }
        return references;
    }

    // Tables nest tables that are declared after them, so the maps cannot be made while the enum is.
    private static final class Lists {
        static final Map<HsdsTable, Map<String, HsdsTable>> OF =
                Arrays.stream(values()).collect(Collectors.toMap(table -> table, Lists::parse));
        static final Map<HsdsTable, Set<String>> PARENT_COLUMNS =
                Arrays.stream(values()).collect(Collectors.toMap(table -> table, Lists::parentColumns));

        private static Map<String, HsdsTable> parse(HsdsTable table) {
            return Stream.of(table.nested.split(" "))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split(">"))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> valueOf(pair[1]), (a, b) -> a, LinkedHashMap::new));
        }

        private static Set<String> parentColumns(HsdsTable table) {
            return Arrays.stream(values())
                    .filter(parent -> OF.get(parent).containsValue(table))
                    .map(table::parentColumn)
                    .collect(Collectors.toSet());
        }
    }
}
