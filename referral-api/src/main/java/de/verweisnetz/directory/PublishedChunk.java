package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next documents of a list that is read to its end.
 *
 * @param next after which id to go on; null at the end
 */
public record PublishedChunk(List<ObjectNode> contents, @Nullable UUID next) {}
