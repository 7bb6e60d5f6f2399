package de.verweisnetz.directory;

import java.util.List;

/**
 * Changes in their order.
 *
 * @param cursor where to go on, now or later
 * @param more whether there is more to read right now
 */
public record DirectoryChangePage(List<DirectoryChange> items, String cursor, boolean more) {}
