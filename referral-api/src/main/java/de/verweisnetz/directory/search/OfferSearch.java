package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs search statements on connections of their own, whose role reads the search rows and nothing else. */
@ApplicationScoped
class OfferSearch {
    @Resource(lookup = "java:app/jdbc/search")
    private DataSource dataSource;

    /** One page of hits and how many there are in all, up to the cap on candidates. */
    record Result(List<Hit> hits, long total) {}

    // A second data source cannot join the transaction that knows the tenant; search needs neither.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Result run(Criteria criteria, long seed, Position after, int limit) {
        var search = new SearchStatement(criteria, seed, after, limit);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(search.sql())) {
            bind(statement, search.parameters());
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            // The driver's message may quote what was searched.
            throw new IllegalStateException("Search failed with SQL state " + e.getSQLState());
        }
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static Result read(ResultSet rows) throws SQLException {
        var hits = new ArrayList<Hit>();
        long total = 0;
        while (rows.next()) {
            var position =
                    new Position(rows.getInt(1), rows.getDouble(2), rows.getLong(3), rows.getObject(4, UUID.class));
            hits.add(new Hit(
                    position,
                    rows.getObject(5, Double.class),
                    rows.getLong(6),
                    Json.read(rows.getString(7), OfferFacts.class)));
            total = rows.getLong(8);
        }
        return new Result(hits, total);
    }
}
