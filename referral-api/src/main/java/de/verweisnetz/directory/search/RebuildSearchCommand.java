package de.verweisnetz.directory.search;

import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.platform.json.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Derives the search row of every offer anew, while the service goes on: after an update that cuts words differently, or
 * after documents came in by another way than the service's own.
 *
 * <p>Reads {@code VERWEISNETZ_DB_URL}, {@code VERWEISNETZ_DB_OWNER_USER} and {@code VERWEISNETZ_DB_OWNER_PASSWORD} from
 * the environment.
 */
public final class RebuildSearchCommand {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 500;
    // Key by key, so that many threads share the work without counting the offers first.
    private static final String NEXT =
            """
            SELECT max(id::text)::uuid FROM (
              SELECT id FROM directory.document WHERE kind = 'service_at_location' AND id > ? ORDER BY id LIMIT %d) page"""
                    .formatted(AT_ONCE);
    private static final String DOCUMENTS =
            """
            SELECT o.body::text, s.body::text, l.body::text, g.body::text
              FROM directory.document o
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
              JOIN directory.document g ON g.kind = 'organization' AND g.id = s.organization_id
             WHERE o.kind = 'service_at_location' AND o.id > ? AND o.id <= ?
             ORDER BY o.id""";

    private final String url;
    private final String owner;
    private final String password;
    private @Nullable UUID last = BEFORE_ALL;

    private RebuildSearchCommand(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    public static void main(String[] arguments) throws SQLException {
        var count = rebuild(
                setting("VERWEISNETZ_DB_URL"),
                setting("VERWEISNETZ_DB_OWNER_USER"),
                setting("VERWEISNETZ_DB_OWNER_PASSWORD"));
        System.out.println(count + " offers");
    }

    /** Answers how many offers there are. */
    public static long rebuild(String url, String owner, String password) throws SQLException {
        return new RebuildSearchCommand(url, owner, password).run();
    }

    private long run() throws SQLException {
        int threads = Runtime.getRuntime().availableProcessors();
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(this::work));
            }
            long offers = 0;
            for (var worker : running) {
                offers += worker.get();
            }
            return offers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new SQLException("The search rows are not complete", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private long work() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            long offers = 0;
            for (var page = nextPage(connection); page != null; page = nextPage(connection)) {
                offers += write(connection, page);
            }
            return offers;
        }
    }

    /** The keys between which the next page lies, or null at the end; one thread at a time moves on. */
    private synchronized @Nullable Page nextPage(Connection connection) throws SQLException {
        var from = last;
        if (from == null) {
            return null;
        }
        try (var next = connection.prepareStatement(NEXT)) {
            next.setObject(1, from);
            try (var rows = next.executeQuery()) {
                var to = rows.next() ? rows.getObject(1, UUID.class) : null;
                last = to;
                return to == null ? null : new Page(from, to);
            }
        }
    }

    private static int write(Connection connection, Page page) throws SQLException {
        var rows = documents(connection, page).stream().map(SearchRow::of).toList();
        try (var write = connection.prepareStatement(SearchRowRepository.WRITE.replace("?1", "?"))) {
            write.setString(1, Json.write(rows));
            write.executeUpdate();
        }
        return rows.size();
    }

    private static List<OfferDocuments> documents(Connection connection, Page page) throws SQLException {
        var offers = new ArrayList<OfferDocuments>();
        try (var read = connection.prepareStatement(DOCUMENTS)) {
            read.setObject(1, page.after());
            read.setObject(2, page.upTo());
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    offers.add(new OfferDocuments(
                            DocumentJson.read(rows.getString(1)),
                            DocumentJson.read(rows.getString(2)),
                            DocumentJson.read(rows.getString(3)),
                            DocumentJson.read(rows.getString(4))));
                }
            }
        }
        return offers;
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }

    private record Page(UUID after, UUID upTo) {}
}
