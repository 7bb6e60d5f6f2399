package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What lists of documents that carry terms of taxonomies may be asked for by. */
class HsdsClassifiedParameters extends HsdsListParameters {
    @QueryParam("taxonomy_term_id")
    @Nullable
    String taxonomyTermId;

    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomyId;

    @QueryParam("full")
    @Nullable
    String full;
}
