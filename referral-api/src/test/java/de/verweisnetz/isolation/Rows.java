package de.verweisnetz.isolation;

import de.verweisnetz.isolation.TenantTables.Table;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table as a tenant of the application meets them, and as they are.
 *
 * <p>One snapshot: the role changes within the transaction, what others do meanwhile is not seen, and nothing is kept.
 */
final class Rows implements AutoCloseable {
    private static final String REFUSED = "42501";
    private static final String UNREADABLE_SETTING = "22P02";
    private static final int SAMPLES = 5;
    private static final String MARK =
            """
            SELECT CASE WHEN has_table_privilege('verweisnetz_app', '%1$s', 'SELECT') THEN 'ctid'
                        WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = '%1$s'::regclass AND attname = 'id'
                                       AND has_column_privilege('verweisnetz_app', attrelid, attnum, 'SELECT')) THEN 'id'
                        ELSE 'ctid' END""";

    private final Table table;
    private final Tenant tenant;
    private final Connection connection;

    private Rows(Table table, Tenant tenant, Connection connection) {
        this.table = table;
        this.tenant = tenant;
        this.connection = connection;
    }

    static Rows of(Table table, Tenant tenant) throws SQLException {
        var connection = TestDatabase.asSuperuser();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var setting : tenant.settings().entrySet()) {
            texts(connection, "SELECT set_config('%s', '%s', true)".formatted(setting.getKey(), setting.getValue()));
        }
        return new Rows(table, tenant, connection);
    }

    /** The rows that the tenant sees. */
    List<String> seen() throws SQLException {
        var rows = "SELECT %s::text FROM %s".formatted(mark(), table.name());
        return asApp(() -> texts(connection, rows), new ArrayList<>());
    }

    /** The rows that are none of the tenant's business. */
    List<String> foreign() throws SQLException {
        return not(table.seen(), mark());
    }

    /** Foreign rows that would be gone. */
    List<String> lostByDeleting() throws SQLException {
        return lostBy("DELETE FROM " + table.name());
    }

    /** Foreign rows that would be others. */
    List<String> lostByUpdating() throws SQLException {
        var lost = new ArrayList<String>();
        for (var column : columns("has_column_privilege('verweisnetz_app', attrelid, attnum, 'UPDATE')")) {
            lost.addAll(lostBy("UPDATE %1$s SET %2$s = %2$s".formatted(table.name(), column)));
        }
        return lost;
    }

    /** Copies of foreign rows that the policies would let in; that there are such rows already is found only after them. */
    List<String> addable() throws SQLException {
        var columns = String.join(", ", columns("attgenerated = ''"));
        var foreign = texts(
                connection,
                "SELECT to_jsonb(t)::text FROM %s t WHERE NOT %s LIMIT %d"
                        .formatted(table.name(), tenant.in(aliased(table.added())), SAMPLES));
        var added = new ArrayList<String>();
        for (var row : foreign) {
            var insert =
                    """
                    INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE
                    SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, CAST(? AS jsonb))"""
                            .formatted(table.name(), columns);
            if (!isRefused(insert, row)) {
                added.add(row);
            }
        }
        return added;
    }

    private boolean isRefused(String insert, String row) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.prepareStatement(insert)) {
            execute("SET LOCAL ROLE verweisnetz_app");
            statement.setString(1, row);
            statement.executeUpdate();
            return false;
        } catch (SQLException e) {
            return REFUSED.equals(e.getSQLState());
        } finally {
            connection.rollback(before);
        }
    }

    private List<String> lostBy(String statement) throws SQLException {
        var before = connection.setSavepoint();
        var foreign = not(table.changed(), "ctid");
        asApp(
                () -> {
                    execute(statement);
                    return List.of();
                },
                List.of());
        foreign.removeAll(not(table.changed(), "ctid"));
        connection.rollback(before);
        return foreign;
    }

    private List<String> not(String condition, String mark) throws SQLException {
        return texts(
                connection, "SELECT %s::text FROM %s WHERE NOT %s".formatted(mark, table.name(), tenant.in(condition)));
    }

    /** What tells rows apart: their place, or the id of those of which the application may read no more. */
    private String mark() throws SQLException {
        return texts(connection, MARK.formatted(table.name())).get(0);
    }

    private interface Work {
        List<String> run() throws SQLException;
    }

    /** A right that the role lacks, or a tenant that cannot be read, leaves nothing to do. */
    private List<String> asApp(Work work, List<String> otherwise) throws SQLException {
        var before = connection.setSavepoint();
        execute("SET LOCAL ROLE verweisnetz_app");
        try {
            var result = work.run();
            execute("RESET ROLE");
            return result;
        } catch (SQLException e) {
            if (!REFUSED.equals(e.getSQLState()) && !UNREADABLE_SETTING.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return otherwise;
        }
    }

    private List<String> columns(String condition) throws SQLException {
        return texts(
                connection,
                """
                SELECT quote_ident(attname) FROM pg_attribute
                 WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped AND %s ORDER BY attnum"""
                        .formatted(table.name(), condition));
    }

    /** Conditions name the table where they must; a sample has another name for it. */
    private String aliased(String condition) {
        return condition.replaceAll("\\b" + table.name().replaceAll(".*\\.", "") + "\\.", "t.");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
