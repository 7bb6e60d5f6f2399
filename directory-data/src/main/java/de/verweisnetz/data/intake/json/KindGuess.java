package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what kind of document a JSON object is: by its field {@code kind} or {@code type}, by the name of the file, or
 * by fields that only one kind has.
 */
final class KindGuess {
    private static final Set<String> LOCATION =
            Set.of("location_type", "latitude", "longitude", "addresses", "transportation", "physical_addresses");
    private static final Set<String> TERM = Set.of("taxonomy_detail", "taxonomy_id", "term_uri", "parent_id");
    private static final Set<String> SERVICE = Set.of(
            "status",
            "organization",
            "program_id",
            "program",
            "service_at_locations",
            "eligibility_description",
            "application_process",
            "fees_description",
            "fees",
            "interpretation_services",
            "minimum_age",
            "maximum_age",
            "assured_date",
            "assurer_email",
            "cost_options",
            "required_documents",
            "capacities",
            "licenses",
            "accreditations",
            "wait_time",
            "last_modified",
            "service_areas");
    private static final Set<String> ORGANIZATION = Set.of(
            "website",
            "legal_status",
            "tax_status",
            "tax_id",
            "year_incorporated",
            "organization_identifiers",
            "parent_organization_id",
            "programs",
            "locations",
            "services",
            "logo",
            "additional_websites");
    private static final Set<String> TAXONOMY = Set.of("version", "taxonomy_terms");

    private KindGuess() {}

    static Optional<SourceTable> of(ObjectNode object, String fileName) {
        return named(object)
                .or(() ->
                        SourceTable.named(fileName).filter(table -> table.kind().isPresent()))
                .or(() -> byShape(object));
    }

    private static Optional<SourceTable> named(ObjectNode object) {
        for (String field : List.of("kind", "type")) {
            Optional<SourceTable> table = SourceTable.named(object.path(field).asText())
                    .filter(each -> each.kind().isPresent());
            if (table.isPresent()) {
                // It says what the object is, it is no part of it.
                object.remove(field);
                return table;
            }
        }
        return Optional.empty();
    }

    private static Optional<SourceTable> byShape(ObjectNode object) {
        boolean name = object.has("name");
        if (hasAny(object, LOCATION)) {
            return Optional.of(SourceTable.LOCATION);
        }
        if (has(object, "location") && !name
                || (has(object, "service_id") || has(object, "service")) && has(object, "location_id")) {
            return Optional.of(SourceTable.SERVICE_AT_LOCATION);
        }
        if (hasAny(object, TERM) || object.path("taxonomy").isTextual()) {
            return Optional.of(SourceTable.TAXONOMY_TERM);
        }
        if (object.has("character_set")) {
            return Optional.of(SourceTable.META_TABLE_DESCRIPTION);
        }
        if (name && hasAny(object, SERVICE)) {
            return Optional.of(SourceTable.SERVICE);
        }
        return name ? byName(object) : Optional.empty();
    }

    private static Optional<SourceTable> byName(ObjectNode object) {
        if (hasAny(object, ORGANIZATION)) {
            return Optional.of(SourceTable.ORGANIZATION);
        }
        if (object.has("organization_id")) {
            boolean reachable = object.has("email") || object.has("url") || object.has("phones");
            return Optional.of(reachable ? SourceTable.SERVICE : SourceTable.PROGRAM);
        }
        if (object.has("email") || object.has("phones") || object.has("contacts")) {
            return Optional.of(SourceTable.ORGANIZATION);
        }
        return hasAny(object, TAXONOMY) ? Optional.of(SourceTable.TAXONOMY) : Optional.empty();
    }

    private static boolean has(ObjectNode object, String field) {
        return object.hasNonNull(field);
    }

    private static boolean hasAny(ObjectNode object, Set<String> fields) {
        return fields.stream().anyMatch(object::hasNonNull);
    }
}
