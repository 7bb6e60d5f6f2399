package de.verweisnetz.referral;

import de.verweisnetz.testing.ServerLog;
import de.verweisnetz.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Everything a node writes down, one text for each place, as bytes without an encoding of their own. */
final class Haystack {
    private static final Path DATA = Path.of("target", "it-postgres").toAbsolutePath();
    private static final String TABLES =
            """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'm') AND n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'information_schema'""";

    private Haystack() {}

    /** By place: each table, the files of the database, its write-ahead log, the server's log, the metrics. */
    static Map<String, String> all() throws SQLException, IOException, InterruptedException {
        var places = new LinkedHashMap<String, String>();
        // First: the checkpoint of the dump lets go what was logged before it.
        places.put("write-ahead log", files(DATA.resolve("pg_wal")));
        places.putAll(dump());
        places.put("files of the database", files(DATA.resolve("base")));
        places.put("server log", texts(ServerLog.files()));
        places.put("metrics", metrics());
        return places;
    }

    /** What a full dump of the database holds. */
    static Map<String, String> dump() throws SQLException, IOException {
        try (var connection = TestDatabase.asSuperuser()) {
            var tables = new LinkedHashMap<String, String>();
            for (var table : tables(connection)) {
                var rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", rows);
                tables.put("table " + table, rows.toString(StandardCharsets.ISO_8859_1));
            }
            // The pages in memory go to the files, so that these hold what was just written.
            try (var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            }
            return tables;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return texts(files.filter(Files::isRegularFile).toList());
        }
    }

    private static String texts(List<Path> files) throws IOException {
        var whole = new StringBuilder();
        for (var file : files) {
            whole.append(text(file)).append('\n');
        }
        return whole.toString();
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // The database takes files away while it works.
            return "";
        }
    }

    private static String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("it.http.port") + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .body();
    }
}
