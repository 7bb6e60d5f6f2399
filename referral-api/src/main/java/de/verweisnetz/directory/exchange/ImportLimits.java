package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.intake.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of a file this node reads before it counts as hostile. */
@ApplicationScoped
class ImportLimits {
    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-bytes")
    private long bytes;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-unpacked-bytes")
    private long unpackedBytes;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-entries")
    private int entries;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-rows")
    private long rows;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-columns")
    private int columns;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-cell-chars")
    private int cellChars;

    Limits get() {
        var standard = Limits.standard();
        return standard.withFileBytes(bytes)
                .withZip(unpackedBytes, standard.packRatio(), entries)
                .withTable(rows, columns, cellChars);
    }
}
