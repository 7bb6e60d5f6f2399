package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.hsds.Nesting;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.report.Cancelled;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Leftovers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Joins what was read: every child row below its parent, and then document by document to the sink. */
public final class Assembler {
    /** Each after those it refers to. */
    private static final List<SourceTable> ORDER = List.of(
            SourceTable.META_TABLE_DESCRIPTION,
            SourceTable.TAXONOMY,
            SourceTable.TAXONOMY_TERM,
            SourceTable.ORGANIZATION,
            SourceTable.PROGRAM,
            SourceTable.SERVICE,
            SourceTable.LOCATION,
            SourceTable.SERVICE_AT_LOCATION);

    private static final Set<SourceTable> LINKED = Set.of(SourceTable.ATTRIBUTE, SourceTable.METADATA);

    private final JoinStore store;
    private final IntakeSink sink;
    private final FindingReport findings;
    private final Leftovers leftovers;
    private final DocumentFinish finish;
    private long records;

    public Assembler(
            JoinStore store, IntakeSink sink, FindingReport findings, Leftovers leftovers, DocumentFinish finish) {
        this.store = store;
        this.sink = sink;
        this.findings = findings;
        this.leftovers = leftovers;
        this.finish = finish;
    }

    public void run(Set<String> unknownTables) {
        for (SourceTable table : SourceTable.values()) {
            if (table.kind().isEmpty() && table != SourceTable.UNIT) {
                store.forEach(table.singular(), (row, number) -> place(table, row, number));
            }
        }
        unknownTables.forEach(this::placeUnknown);
        // A unit is only in use where a capacity counts in it.
        store.forEach(SourceTable.UNIT.singular(), (row, number) -> {
            if (store.first("unit/" + number)) {
                orphan(SourceTable.UNIT.singular(), row);
            }
        });
        OrganizationCycles cycles = new OrganizationCycles(store, findings);
        for (SourceTable table : ORDER) {
            store.forEach(table.singular(), (row, number) -> {
                if (table == SourceTable.ORGANIZATION) {
                    cycles.cut(row);
                }
                emit(table, row, number);
            });
        }
    }

    public long records() {
        return records;
    }

    private void emit(SourceTable table, JoinStore.Row row, long number) {
        if (sink.cancelled()) {
            throw new Cancelled();
        }
        nest(table.singular(), row.body(), number);
        EntityKind kind = table.kind().orElseThrow();
        String original = RowFields.id(row.body());
        ObjectNode document = finish.complete(table, row.body(), row.origin());
        records++;
        sink.record(new IncomingRecord(
                kind, document, original, row.origin().file(), row.origin().line()));
    }

    private void nest(String table, ObjectNode parent, long number) {
        List<Placed> below = new ArrayList<>();
        store.forEachChild(table, number, (child, childNumber) -> below.add(new Placed(child, childNumber)));
        for (Placed placed : below) {
            String[] names = placed.child().split(">", 2);
            ObjectNode child = store.get(names[0], placed.number()).body();
            nest(names[0], child, placed.number());
            JsonNode list = parent.path(names[1]);
            if (names[1].equals("unit")) {
                parent.set("unit", child);
            } else if (list instanceof ArrayNode array) {
                array.add(child);
            } else if (list.isMissingNode() || list.isNull()) {
                parent.putArray(names[1]).add(child);
            } else {
                // A column of the parent has the name of the list; neither may push the other out.
                parent.withArray("/" + names[1] + "_rows").add(child);
            }
        }
        TableExtras.apply(parent);
    }

    /** A child's table with the property it goes to, and its number. */
    private record Placed(String child, long number) {}

    private void place(SourceTable table, JoinStore.Row row, long number) {
        boolean placed = LINKED.contains(table)
                ? link(table, row.body(), number)
                : slot(table.singular(), Nesting.slots(table), row.body(), number);
        if (!placed) {
            orphan(table.singular(), row);
        } else if (table == SourceTable.SERVICE_CAPACITY) {
            unit(row.body(), number);
        }
    }

    private void placeUnknown(String name) {
        String table = UnknownTables.PREFIX + name;
        List<Nesting.Slot> slots = Nesting.slotsOfUnknown(name);
        store.forEach(table, (row, number) -> {
            if (!slot(table, slots, row.body(), number)) {
                orphan(name, row);
            }
        });
    }

    private boolean slot(String table, List<Nesting.Slot> slots, ObjectNode row, long number) {
        for (Nesting.Slot slot : slots) {
            String id = row.path(slot.column()).asText().strip();
            OptionalLong parent = id.isEmpty()
                    ? OptionalLong.empty()
                    : store.find(slot.parent().singular(), id);
            if (parent.isPresent()) {
                store.attach(slot.parent().singular(), parent.getAsLong(), table + ">" + slot.property(), number);
                return true;
            }
        }
        return false;
    }

    /** Attributes and metadata name the table of their parent, sometimes wrongly: then a UUID alone will do. */
    private boolean link(SourceTable table, ObjectNode row, long number) {
        boolean attribute = table == SourceTable.ATTRIBUTE;
        String id = row.path(attribute ? "link_id" : "resource_id").asText().strip();
        String entity = row.path(attribute ? "link_entity" : "resource_type").asText();
        Stream<SourceTable> candidates = StableIds.isUuid(id)
                ? Stream.concat(SourceTable.named(entity).stream(), Stream.of(SourceTable.values()))
                : SourceTable.named(entity).stream();
        // Neither may hang below its own kind, nor metadata's subject below metadata: the tree has to end.
        return candidates
                .filter(parent -> parent != table && parent != SourceTable.METADATA)
                .anyMatch(parent -> {
                    OptionalLong found = store.find(parent.singular(), id);
                    String property = attribute ? "attributes" : "metadata";
                    found.ifPresent(
                            value -> store.attach(parent.singular(), value, table.singular() + ">" + property, number));
                    return found.isPresent();
                });
    }

    private void unit(ObjectNode capacity, long number) {
        String id = capacity.path("unit_id").asText().strip();
        store.find(SourceTable.UNIT.singular(), id).ifPresent(unit -> {
            store.first("unit/" + unit);
            if (!capacity.has("unit")) {
                store.attach(SourceTable.SERVICE_CAPACITY.singular(), number, "unit>unit", unit);
            }
        });
    }

    private void orphan(String table, JoinStore.Row row) {
        Finding reason = findings.report(row.origin(), "", FindingCode.CHILD_WITHOUT_PARENT);
        leftovers.hand(table, row.body(), reason);
    }
}
