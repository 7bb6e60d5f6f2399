package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Answers what a record may refer to, wherever the caller keeps it: in a bundle, a file being read, the directory. */
@FunctionalInterface
public interface References {

    /** Whether there is such a record. */
    boolean contains(EntityKind kind, String id);

    /** The record, where it is at hand; the rules that span records are left out where it is not. */
    default Optional<ObjectNode> find(EntityKind kind, String id) {
        return Optional.empty();
    }
}
