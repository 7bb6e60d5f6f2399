package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One change to come.
 *
 * @param body the whole document from now on; null deletes it
 * @param expectedVersion the version that the change was made on; null changes whatever is there
 */
public record DocumentChange(DocumentKey key, @Nullable ObjectNode body, @Nullable Long expectedVersion) {

    public static DocumentChange put(DocumentKey key, ObjectNode body) {
        return new DocumentChange(key, body, null);
    }

    public static DocumentChange delete(DocumentKey key) {
        return new DocumentChange(key, null, null);
    }
}
