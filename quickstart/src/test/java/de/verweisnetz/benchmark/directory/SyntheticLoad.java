package de.verweisnetz.benchmark.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import de.verweisnetz.directory.search.RebuildSearchCommand;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a node's directory with synthetic offers: documents by COPY, search rows by the service's own command. */
public final class SyntheticLoad {
    private static final long SEED = 20_261_122;
    private static final String COPY =
            "COPY directory.document (kind, id, version, body, hash, source_id, modified_at) FROM STDIN";

    private final Connection superuser;

    public SyntheticLoad(Connection superuser) {
        this.superuser = superuser;
    }

    /** Whether it was filled with so many before. */
    boolean holds(int offers) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM directory.offer_search")) {
            rows.next();
            return rows.getLong(1) == offers;
        }
    }

    /** Takes away what there is. */
    void clear() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "TRUNCATE directory.document, directory.document_version, directory.offer_search, directory.feed");
        }
    }

    /** Beside what there is, found by searches. */
    public void add(int offers, QuickstartProcess node) throws SQLException {
        documents(offers);
        var indexes = dropIndexes();
        RebuildSearchCommand.rebuild(
                superuser.getMetaData().getURL(), "verweisnetz_owner", node.secret("database.owner"));
        createIndexes(indexes);
    }

    /** The order of one bundle after the other is that of an import. */
    private void documents(int offers) throws SQLException {
        var source = UUID.randomUUID();
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Synthetisch %1$s', true)"
                            .formatted(source));
        }
        var copy = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        SyntheticDirectory.offers(offers, SEED).forEach(bundle -> write(bundle, source, copy));
        copy.endCopy();
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO directory.feed (kind, id, version, op, changed_at, position)
                    SELECT kind, id, version, 'UPSERT', modified_at, nextval('directory.feed_position')
                      FROM directory.document WHERE source_id = '%s'"""
                            .formatted(source));
        }
    }

    /** An index that is built in one go is as good as one that grew, and there an hour earlier. */
    private List<String> dropIndexes() throws SQLException {
        var definitions = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT indexname, indexdef FROM pg_indexes
                         WHERE schemaname = 'directory' AND tablename = 'offer_search' AND indexname NOT LIKE '%_pkey'""")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
            for (var name : names) {
                statement.execute("DROP INDEX directory." + name);
            }
        }
        return definitions;
    }

    private void createIndexes(List<String> definitions) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("SET maintenance_work_mem = '1GB'");
            for (var definition : definitions) {
                statement.execute(definition);
            }
            statement.execute("VACUUM (ANALYZE) directory.document");
            statement.execute("VACUUM (ANALYZE) directory.offer_search");
            statement.execute("VACUUM (ANALYZE) directory.feed");
            statement.execute("CHECKPOINT");
        }
    }

    private static void write(DirectoryBundle bundle, UUID source, CopyIn copy) {
        var lines = new StringBuilder();
        for (var kind : EntityKind.values()) {
            bundle.of(kind).forEach(document -> line(kind, document, source, lines));
        }
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(EntityKind kind, ObjectNode document, UUID source, StringBuilder lines) {
        var body = document.toString().replace("\\", "\\\\");
        lines.append(String.join(
                        "\t",
                        kind.singular(),
                        document.get("id").asText(),
                        "1",
                        body,
                        "\\\\x00",
                        source.toString(),
                        "now"))
                .append('\n');
    }
}
