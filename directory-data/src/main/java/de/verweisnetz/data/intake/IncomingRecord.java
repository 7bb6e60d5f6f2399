package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;

/**
 * One document as it comes out of a file: flat towards other documents, everything else nested as HSDS 3.1 nests it.
 *
 * @param body its {@code id} is a UUID unless it had none; a SECRET place is stripped already
 * @param originalId the id as the file has it, empty where it has none
 * @param file the file inside the package, or the package itself
 * @param line where the record begins, 1 for the first line
 */
public record IncomingRecord(EntityKind kind, ObjectNode body, String originalId, String file, long line) {}
