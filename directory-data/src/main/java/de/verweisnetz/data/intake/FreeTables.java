package de.verweisnetz.data.intake;

import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

final class FreeTables {
    private FreeTables() {}

    static Optional<TablePreview> preview(Path file, Format format, IntakeOptions options) throws IOException {
        return Optional.empty();
    }

    static void read(
            Path file, Format format, IntakeOptions options, FindingReport findings, RowTarget target, StableIds ids)
            throws IOException {
        throw new Hostile(FindingCode.FORMAT_UNKNOWN);
    }
}
