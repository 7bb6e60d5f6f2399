package de.verweisnetz.directory.place;

import de.verweisnetz.data.place.GeoNamesPostalFile;
import de.verweisnetz.data.place.PostalRow;
import de.verweisnetz.platform.Ids;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Replaces the places in the database by those of a GeoNames postal file. Running processes notice within minutes.
 *
 * <p>Reads {@code VERWEISNETZ_DB_URL}, {@code VERWEISNETZ_DB_OWNER_USER} and {@code VERWEISNETZ_DB_OWNER_PASSWORD} from
 * the environment, as the migration does: the running service has no right to change places.
 */
public final class ImportPlacesCommand {
    private static final int MOST_PROBLEMS_SHOWN = 20;
    private static final int ROWS_A_BATCH = 1000;
    private static final String PLACE =
            """
            INSERT INTO directory.postal_place (position, postcode, kreis, kreis_name, name, latitude, longitude)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FILE =
            """
            INSERT INTO directory.postal_file (id, imported_at, places) VALUES (?, ?, ?)
            ON CONFLICT (only_one) DO UPDATE
               SET id = excluded.id, imported_at = excluded.imported_at, places = excluded.places""";

    private ImportPlacesCommand() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 1) {
            System.err.println("Name one file: the postal codes of Germany as GeoNames gives them (DE.txt).");
            System.exit(2);
        }
        try (var connection = DriverManager.getConnection(
                setting("VERWEISNETZ_DB_URL"),
                setting("VERWEISNETZ_DB_OWNER_USER"),
                setting("VERWEISNETZ_DB_OWNER_PASSWORD"))) {
            if (!replace(Path.of(arguments[0]), connection, System.out)) {
                System.exit(1);
            }
        }
    }

    /** Whether the file had places; if it had none, those that are there stay. */
    public static boolean replace(Path file, Connection connection, PrintStream report)
            throws IOException, SQLException {
        GeoNamesPostalFile.Result result;
        try (var in = Files.newInputStream(file)) {
            result = GeoNamesPostalFile.read(in);
        }
        result.problems().stream()
                .limit(MOST_PROBLEMS_SHOWN)
                .forEach(problem -> report.println("Line " + problem.line() + " left out: " + problem.reason()));
        report.println(result.rows().size() + " places, " + result.problems().size() + " lines left out.");
        if (result.rows().isEmpty()) {
            report.println("Nothing was changed.");
            return false;
        }
        replace(result.rows(), connection);
        return true;
    }

    private static void replace(List<PostalRow> rows, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var delete = connection.createStatement();
                var insert = connection.prepareStatement(PLACE);
                var file = connection.prepareStatement(FILE)) {
            delete.execute("DELETE FROM directory.postal_place");
            for (int i = 0; i < rows.size(); i++) {
                bind(insert, i, rows.get(i));
                if ((i + 1) % ROWS_A_BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            file.setObject(1, Ids.next());
            file.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
            file.setInt(3, rows.size());
            file.execute();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static void bind(PreparedStatement insert, int position, PostalRow row) throws SQLException {
        insert.setInt(1, position);
        insert.setString(2, row.postcode());
        insert.setString(3, row.kreis());
        insert.setString(4, row.kreisName());
        insert.setString(5, row.name());
        insert.setDouble(6, row.latitude());
        insert.setDouble(7, row.longitude());
        insert.addBatch();
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }
}
