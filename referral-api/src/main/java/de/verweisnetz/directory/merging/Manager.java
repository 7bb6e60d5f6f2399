package de.verweisnetz.directory.merging;

import java.util.UUID;

/**
 * Which participant answers for a listed organisation.
 *
 * @param edits whether what it changes holds at once, DIRECT, or waits for approval
 */
record Manager(UUID organization, UUID participant, String edits) {}
