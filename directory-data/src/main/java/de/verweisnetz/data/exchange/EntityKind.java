package de.verweisnetz.data.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The HSDS objects that are documents of their own; all others live inside one of these. */
public enum EntityKind {
    ORGANIZATION("organizations"),
    PROGRAM("programs"),
    SERVICE("services"),
    LOCATION("locations"),
    SERVICE_AT_LOCATION("service_at_locations"),
    TAXONOMY("taxonomies"),
    TAXONOMY_TERM("taxonomy_terms"),
    META_TABLE_DESCRIPTION("meta_table_descriptions");

    private final String property;

    EntityKind(String property) {
        this.property = property;
    }

    /** The property of the bundle that holds the list: {@code services}. */
    public String property() {
        return property;
    }

    /** The name of one record, as HSDS writes it: {@code service}. */
    public String singular() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntityKind> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(kind -> kind.property.equals(property))
                .findFirst();
    }
}
