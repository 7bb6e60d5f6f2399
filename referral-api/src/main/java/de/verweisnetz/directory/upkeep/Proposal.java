package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests: a patch or a remark.
 *
 * @param seen the version that she saw; null for the newest
 */
public record Proposal(
        DocumentKey document,
        @Nullable Long seen,
        @Nullable ObjectNode patch,
        @Nullable String remark,
        @Nullable String reason) {}
