package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.open;

import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import java.util.List;
import java.util.function.Function;

/** Rows about the published directory, which is open to everybody. */
final class HsdsRows {
    static final List<Row> ROWS = List.of(
            open("getHsdsBase", w -> Ask.byAnyone()),
            open("getHsdsProfile", w -> Ask.byAnyone()),
            open("getHsdsProfileVersion", w -> Ask.byAnyone().with("version", "1.0")),
            open(
                    "getHsdsProfilePatch",
                    w -> Ask.byAnyone().with("version", "1.0").with("file", "service.json")),
            open("listHsdsServices", w -> Ask.byAnyone()),
            open("searchHsdsServices", w -> Ask.byAnyone().body("{}")),
            open("getHsdsService", one("services")),
            open("listHsdsOrganizations", w -> Ask.byAnyone()),
            open("searchHsdsOrganizations", w -> Ask.byAnyone().body("{}")),
            open("getHsdsOrganization", one("organizations")),
            open("listHsdsServiceAtLocations", w -> Ask.byAnyone()),
            open("searchHsdsServiceAtLocations", w -> Ask.byAnyone().body("{}")),
            open("getHsdsServiceAtLocation", one("service_at_locations")),
            open("listHsdsTaxonomies", w -> Ask.byAnyone()),
            open("searchHsdsTaxonomies", w -> Ask.byAnyone().body("{}")),
            open("getHsdsTaxonomy", one("taxonomies")),
            open("listHsdsTaxonomyTerms", w -> Ask.byAnyone()),
            open("searchHsdsTaxonomyTerms", w -> Ask.byAnyone().body("{}")),
            open("getHsdsTaxonomyTerm", one("taxonomy_terms")));

    private HsdsRows() {}

    private static Function<World, Ask> one(String list) {
        return w -> {
            Seed.load();
            return Ask.byAnyone()
                    .about(Api.anonymous().get("/hsds/" + list).json().at("/contents/0/id"));
        };
    }
}
