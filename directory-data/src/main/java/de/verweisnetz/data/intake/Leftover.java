package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Finding;

/**
 * A row that belongs to no document: its parent is not in the file, its id was taken, or its table is none of HSDS.
 *
 * @param table the HSDS table, or the name of the file where it is none
 * @param row what can be kept of it: rows about places lose everything but their ids
 * @param reason the finding that was reported about it
 */
public record Leftover(String table, ObjectNode row, Finding reason) {}
