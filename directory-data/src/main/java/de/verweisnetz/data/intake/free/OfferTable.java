package de.verweisnetz.data.intake.free;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.intake.AddressVisibility;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.intake.cell.CellValue;
import de.verweisnetz.data.intake.cell.FieldValues;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.join.RowTarget;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Leftovers;
import de.verweisnetz.data.intake.report.Origin;
import de.verweisnetz.data.intake.row.HeaderedTable;
import de.verweisnetz.data.tabular.PlainCell;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a free table into documents, by a mapping. */
public final class OfferTable implements HeaderedTable.Consumer {
    private final IntakeOptions options;
    private final FindingReport findings;
    private final RowTarget target;
    private final Leftovers leftovers;
    private final StableIds ids;
    private ColumnMapping mapping;
    private FieldValues values;

    public OfferTable(
            IntakeOptions options, FindingReport findings, RowTarget target, Leftovers leftovers, StableIds ids) {
        this.options = options;
        this.findings = findings;
        this.target = target;
        this.leftovers = leftovers;
        this.ids = ids;
        this.mapping = new ColumnMapping(List.of(), Map.of());
        this.values = new FieldValues(mapping);
    }

    @Override
    public boolean header(List<String> names, Origin origin) {
        mapping = Optional.ofNullable(options.mapping()).orElseGet(() -> ColumnMapping.guess(names));
        values = new FieldValues(mapping);
        for (String name : names) {
            if (field(name) == null) {
                findings.report(origin, name, FindingCode.UNMAPPED_COLUMN, name);
            }
        }
        for (ColumnMapping.Column column : mapping.columns()) {
            if (column.field() != null && !names.contains(column.header())) {
                findings.report(origin, column.header(), FindingCode.MAPPED_COLUMN_MISSING, column.header());
            }
        }
        boolean named = mapping.constants().containsKey(TargetField.ORGANIZATION_NAME)
                || names.stream()
                        .map(this::field)
                        .anyMatch(field -> field == TargetField.ORGANIZATION_NAME || field == TargetField.SERVICE_NAME);
        if (!named) {
            findings.report(origin, "", FindingCode.NOTHING_MAPPED);
            findings.incomplete();
        }
        return named;
    }

    @Override
    public boolean row(Map<String, String> cells, Origin origin) {
        if (!target.admits(origin)) {
            return false;
        }
        OfferRow row = new OfferRow(ids);
        Map<String, String> unused = new LinkedHashMap<>();
        Set<TargetField> filled = EnumSet.noneOf(TargetField.class);
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                cell(row, column, cell, unused, origin, filled);
            }
        });
        mapping.constants().forEach((field, text) -> {
            if (!filled.contains(field)) {
                row.put(field, values.value(field, text, null), text);
            }
        });
        if (!row.complete()) {
            Finding reason = findings.report(origin, "", FindingCode.EMPTY_ROW_NAME);
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            cells.forEach(kept::put);
            leftovers.hand("row", kept, reason);
            return true;
        }
        if (row.hasCompletedPostcode()) {
            findings.report(origin, header(TargetField.LOCATION_POSTAL_CODE), FindingCode.POSTCODE_COMPLETED);
        }
        keep(row, unused, origin);
        hand(row, origin);
        return true;
    }

    private void cell(
            OfferRow row,
            String column,
            String cell,
            Map<String, String> unused,
            Origin origin,
            Set<TargetField> filled) {
        TargetField field = field(column);
        if (field == null) {
            unused.put(column, PlainCell.open(cell));
            return;
        }
        CellValue value = values.value(field, cell, column);
        row.put(field, value, cell.strip());
        filled.add(field);
        if (value.doubt() != null) {
            findings.report(origin, column, value.doubt(), column);
            unused.put(column, PlainCell.open(cell));
        }
        if (value.value() == null && field == TargetField.LOCATION_ADDRESS_VISIBILITY) {
            // Who writes something there means something; until it is understood nobody learns the address.
            row.put(field, JsonNodeFactory.instance.textNode(AddressVisibility.SECRET.name()));
        } else if (value.doubt() != null && field.shape() == TargetField.Shape.HOURS) {
            hoursAsText(row, cell);
        }
    }

    /** What cannot be taken apart can still be read by people. */
    private static void hoursAsText(OfferRow row, String cell) {
        row.offer().withArray("/schedules").addObject().put("description", cell.strip());
    }

    /** Cells without a field may hold an address too. */
    private void keep(OfferRow row, Map<String, String> unused, Origin origin) {
        if (unused.isEmpty()) {
            return;
        }
        boolean secret = SecretPlace.visibility(row.location()).isEmpty()
                ? options.visibility() == AddressVisibility.SECRET
                : SecretPlace.isSecret(row.location());
        if (secret) {
            findings.report(origin, "", FindingCode.NOT_KEPT_FOR_SECRET_PLACE);
        } else {
            unused.forEach(row::keep);
        }
    }

    private void hand(OfferRow row, Origin origin) {
        target.copy(SourceTable.ORGANIZATION, row.organization(), origin);
        target.copy(SourceTable.SERVICE, row.service(), origin);
        target.copy(SourceTable.LOCATION, row.location(), origin);
        SourceTable offer = SourceTable.of(EntityKind.SERVICE_AT_LOCATION);
        if (row.hasOwnId()) {
            target.document(offer, row.offer(), origin);
        } else {
            target.copy(offer, row.offer(), origin);
        }
    }

    private String header(TargetField field) {
        return mapping.columns().stream()
                .filter(column -> column.field() == field)
                .map(ColumnMapping.Column::header)
                .findFirst()
                .orElse("");
    }

    private @Nullable TargetField field(String column) {
        return mapping.column(column).map(ColumnMapping.Column::field).orElse(null);
    }
}
