package de.verweisnetz.directory;

import de.verweisnetz.data.exchange.Finding;
import java.util.List;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param findings what deserves a look; an import with an error never gets as far as a report
 */
public record ImportReport(UUID id, int created, int updated, int unchanged, List<Finding> findings) {}
