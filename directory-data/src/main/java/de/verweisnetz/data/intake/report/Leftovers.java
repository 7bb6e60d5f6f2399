package de.verweisnetz.data.intake.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import de.verweisnetz.data.intake.hsds.SourceTable;

/** Hands over the rows that belong to no document, those about places without anything that could tell where they are. */
public final class Leftovers {
    private final IntakeSink sink;
    private long count;

    public Leftovers(IntakeSink sink) {
        this.sink = sink;
    }

    public void hand(String table, ObjectNode row, Finding reason) {
        count++;
        sink.leftover(new Leftover(table, tellsAPlace(table, row) ? idsOnly(row) : row, reason));
    }

    public long count() {
        return count;
    }

    /** The place may be SECRET, here or in the directory; a leftover row is nobody's to guard it. */
    private static boolean tellsAPlace(String table, ObjectNode row) {
        return table.equals(SourceTable.LOCATION.singular())
                || table.equals(SourceTable.ADDRESS.singular())
                || table.equals(SourceTable.ACCESSIBILITY.singular())
                || isAboutAPlace(
                        row.path("link_entity").asText(row.path("resource_type").asText("")), table)
                || row.has("location_id")
                || row.has("address_1")
                || SourceTable.named(table).isEmpty();
    }

    /** Attributes and metadata are about anything; what they do not say clearly may be a place. */
    private static boolean isAboutAPlace(String entity, String table) {
        boolean links = table.equals(SourceTable.ATTRIBUTE.singular()) || table.equals(SourceTable.METADATA.singular());
        return links
                && SourceTable.named(entity)
                        .filter(each -> each == SourceTable.ORGANIZATION || each == SourceTable.SERVICE)
                        .isEmpty();
    }

    private static ObjectNode idsOnly(ObjectNode row) {
        ObjectNode ids = row.objectNode();
        row.properties().forEach(field -> {
            boolean id = field.getKey().equals("id") || field.getKey().endsWith("_id");
            if (id && field.getValue().isValueNode()) {
                ids.set(field.getKey(), field.getValue());
            }
        });
        return ids;
    }
}
