package de.verweisnetz.data.tabular;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param cells by column, those without a value left out
 * @param extra what {@link ExtraColumn} holds, possibly empty
 */
public record TableRow(HsdsTable table, Map<String, String> cells, ObjectNode extra) {}
