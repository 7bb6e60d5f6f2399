package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * An organisation whose entries a participant keeps itself.
 *
 * @param edits DIRECT: its changes hold at once; APPROVAL: they wait for the coordination
 */
public record ManagedOrganization(
        String id, @Nullable String name, String participantId, @Nullable String participant, String edits) {}
