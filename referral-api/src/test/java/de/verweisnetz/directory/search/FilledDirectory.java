package de.verweisnetz.directory.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with the search rows of a whole directory, searched by the statements of the service. */
final class FilledDirectory {
    private static final int AT_ONCE = 500;

    private final String url;
    private final OfferSearch search;
    private final TextSteps texts;

    FilledDirectory(String name) throws SQLException {
        this.url = TestDatabase.another(name);
        var data = new PGSimpleDataSource();
        data.setUrl(url);
        data.setUser("verweisnetz_search");
        data.setPassword("verweisnetz_search");
        this.search = new OfferSearch(data);
        this.texts = new TextSteps(new Spelling(new Vocabulary(data)));
    }

    /** Answers what is listed. */
    List<OfferFacts> fill(Stream<DirectoryBundle> bundles) throws SQLException {
        var listed = new ArrayList<OfferFacts>();
        var sql = SearchRowRepository.WRITE.replace("?1", "?");
        // Filling an index row by row takes several times as long as building it.
        for (int level = 0; level <= 3; level++) {
            execute("DROP INDEX directory.offer_search_level_" + level);
        }
        try (var connection = DriverManager.getConnection(url, "verweisnetz_app", "verweisnetz_app");
                var write = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            var rows = bundles.flatMap(FilledDirectory::rows).iterator();
            while (rows.hasNext()) {
                var batch = next(rows);
                batch.stream().filter(SearchRow::listed).map(SearchRow::facts).forEach(listed::add);
                write.setString(1, Json.write(batch));
                write.executeUpdate();
            }
            connection.commit();
        }
        for (int level = 0; level <= 3; level++) {
            execute(
                    "CREATE INDEX offer_search_level_%1$d ON directory.offer_search USING gin (words, facets) WHERE level = %1$d"
                            .formatted(level));
        }
        execute("VACUUM ANALYZE directory.offer_search");
        try (var connection = DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs")) {
            WordCount.count(connection);
        }
        return listed;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "verweisnetz_owner", "verweisnetz_owner");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first hits of a text, in the order of one caller. */
    List<Hit> first(String text, int limit, long seed) {
        return run(with(text), limit, seed).result().hits();
    }

    TextSteps.Understood run(Filters filters, int limit, long seed) {
        var query = new OfferQuery(filters, null, false, limit, null);
        var place = PlaceReader.read(filters.where());
        var vicinity = place == null ? null : PlaceReader.vicinity(place, filters.where());
        var freshness = new Freshness(Duration.ofDays(180), Duration.ofDays(365));
        var criteria = QueryReader.read(query, ZonedDateTime.now(), freshness, vicinity);
        return texts.run(filters, criteria, 0, each -> search.run(each, seed, Position.START, limit));
    }

    static Filters with(String text) {
        var none = WiderFilters.NONE;
        return new Filters(text, List.of(), none.speech(), none.where(), none.whom(), none.centre(), none.reach());
    }

    static Stream<SearchRow> rows(DirectoryBundle bundle) {
        Map<String, ObjectNode> organizations = bundle.byId(EntityKind.ORGANIZATION);
        Map<String, ObjectNode> services = bundle.byId(EntityKind.SERVICE);
        Map<String, ObjectNode> locations = bundle.byId(EntityKind.LOCATION);
        return bundle.serviceAtLocations().stream().map(offer -> {
            var service = services.get(offer.path("service_id").asText());
            return SearchRow.of(new OfferDocuments(
                    offer,
                    service,
                    locations.get(offer.path("location_id").asText()),
                    organizations.get(service.path("organization_id").asText())));
        });
    }

    private static List<SearchRow> next(Iterator<SearchRow> rows) {
        var batch = new ArrayList<SearchRow>();
        while (batch.size() < AT_ONCE && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }
}
