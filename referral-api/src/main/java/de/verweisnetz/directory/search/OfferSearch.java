package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs search statements on connections of their own, whose role reads the search rows and nothing else. */
@ApplicationScoped
class OfferSearch {
    @Resource(lookup = "java:app/jdbc/search")
    private DataSource dataSource;

    protected OfferSearch() {}

    OfferSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One page of hits and how many there are in all, up to the cap on candidates. */
    record Result(List<Hit> hits, long total) {}

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    // A second data source cannot join the transaction that knows the tenant; search needs neither.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Result run(Criteria criteria, long seed, Position after, int limit) {
        return ask(SearchStatement.page(criteria, seed, after, limit), OfferSearch::hits);
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    long count(Criteria criteria) {
        return ask(SearchStatement.count(criteria), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** Ids of all that fits, the next so many behind one of them. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<UUID> every(Criteria criteria, UUID after, int limit) {
        return ask(Candidates.every(criteria, after, limit), rows -> {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        });
    }

    /** How many hits have each of the codes that are counted. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Map<Integer, Long> facets(Criteria criteria) {
        return ask(SearchStatement.facets(criteria), rows -> {
            var counts = new HashMap<Integer, Long>();
            while (rows.next()) {
                counts.put(rows.getInt(1), rows.getLong(2));
            }
            return counts;
        });
    }

    private <T> T ask(Sql sql, Reading<T> reading) {
        try (var connection = dataSource.getConnection()) {
            return ask(connection, sql, reading);
        } catch (SQLException e) {
            // The driver's message may quote what was searched.
            throw new IllegalStateException("Search failed with SQL state " + e.getSQLState());
        }
    }

    private static <T> T ask(Connection connection, Sql sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text())) {
            int index = 1;
            for (var parameter : sql.parameters()) {
                statement.setObject(index++, parameter);
            }
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        }
    }

    private static Result hits(ResultSet rows) throws SQLException {
        var hits = new ArrayList<Hit>();
        long total = 0;
        while (rows.next()) {
            var position =
                    new Position(rows.getInt(1), rows.getDouble(2), rows.getLong(3), rows.getObject(4, UUID.class));
            hits.add(new Hit(
                    position,
                    rows.getObject(5, Double.class),
                    rows.getLong(6),
                    Json.read(rows.getString(7), OfferFacts.class),
                    rows.getString(8),
                    rows.getInt(9)));
            total = rows.getLong(10);
        }
        return new Result(hits, total);
    }
}
