package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.report.Cancelled;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Leftovers;
import de.verweisnetz.data.intake.report.Origin;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Where readers put what they read: documents by id with their copies merged, other rows for the join. */
public final class RowTarget {
    private static final int ROWS_BETWEEN_QUESTIONS = 64;

    private final JoinStore store;
    private final IntakeSink sink;
    private final FindingReport findings;
    private final Limits limits;
    private final Leftovers leftovers;
    private final CopyMerge merge;
    private final MissingIds missingIds;
    private final Set<String> unknownTables = new LinkedHashSet<>();
    private long rows;

    public RowTarget(
            JoinStore store,
            IntakeSink sink,
            FindingReport findings,
            Limits limits,
            Leftovers leftovers,
            MissingIds missingIds) {
        this.store = store;
        this.sink = sink;
        this.findings = findings;
        this.limits = limits;
        this.leftovers = leftovers;
        this.merge = new CopyMerge(findings, leftovers);
        this.missingIds = missingIds;
    }

    /** Counts a row of the file; false once there are more than allowed. */
    public boolean admits(Origin origin) {
        if (rows % ROWS_BETWEEN_QUESTIONS == 0 && sink.cancelled()) {
            throw new Cancelled();
        }
        if (++rows > limits.rows()) {
            findings.report(origin, "", FindingCode.TOO_MANY_ROWS, limits.rows());
            findings.incomplete();
            return false;
        }
        return true;
    }

    /** A document that the file lists as one: the first with an id counts. */
    public void document(SourceTable table, ObjectNode body, Origin origin) {
        String id = missingIds.of(table, body, origin);
        OptionalLong known = id.isEmpty() ? OptionalLong.empty() : store.find(table.singular(), id);
        if (known.isEmpty()) {
            store.add(table.singular(), id.isEmpty() ? null : id, new JoinStore.Row(body, origin));
            store.first(primary(table, id));
        } else if (store.first(primary(table, id))) {
            JoinStore.Row copy = store.get(table.singular(), known.getAsLong());
            merge.into(body, copy.body(), table, origin);
            store.replace(table.singular(), known.getAsLong(), new JoinStore.Row(body, origin));
        } else {
            repeated(
                    table,
                    id,
                    body,
                    origin,
                    store.get(table.singular(), known.getAsLong()).body());
        }
    }

    /** A document as it is repeated inside others: what it says more is added to what is known. */
    public void copy(SourceTable table, ObjectNode body, Origin origin) {
        String id = RowFields.id(body);
        OptionalLong known = store.find(table.singular(), id);
        if (known.isEmpty()) {
            store.add(table.singular(), id, new JoinStore.Row(body, origin));
        }
        // The same organisation comes with each of its services, mostly word by word.
        if (!store.first("copy/" + table.singular() + "/" + id + "/" + digest(body)) || known.isEmpty()) {
            return;
        }
        JoinStore.Row row = store.get(table.singular(), known.getAsLong());
        if (merge.into(row.body(), body, table, origin)) {
            store.replace(table.singular(), known.getAsLong(), row);
        }
    }

    /** A row that is to be put into a document. */
    public void child(SourceTable table, ObjectNode row, Origin origin) {
        String id = RowFields.id(row);
        store.add(table.singular(), id.isEmpty() ? null : id, new JoinStore.Row(row, origin));
    }

    /** A row of a table that HSDS does not know. */
    public void unknown(String table, ObjectNode row, Origin origin) {
        unknownTables.add(table);
        store.add(UnknownTables.PREFIX + table, null, new JoinStore.Row(row, origin));
    }

    /** The names of the tables that HSDS does not know. */
    public Set<String> unknownTables() {
        return unknownTables;
    }

    private void repeated(SourceTable table, String id, ObjectNode body, Origin origin, ObjectNode first) {
        if (first.equals(body)) {
            findings.report(table.kind().orElse(null), id, origin, "id", FindingCode.REPEATED_RECORD, id);
        } else {
            Finding reason = findings.report(table.kind().orElse(null), id, origin, "id", FindingCode.DUPLICATE_ID, id);
            leftovers.hand(table.singular(), body, reason);
        }
    }

    private static String primary(SourceTable table, String id) {
        return "primary/" + table.singular() + "/" + id;
    }

    private static String digest(ObjectNode body) {
        return UUID.nameUUIDFromBytes(body.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
