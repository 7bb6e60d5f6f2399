package de.verweisnetz.directory.upkeep;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listed organisation and the participant who keeps its entries.
 *
 * @param name null when its document is gone
 * @param participant its name; null when it is unknown
 */
public record ManagedOrganization(
        UUID id, @Nullable String name, UUID participantId, @Nullable String participant, EditMode edits) {}
