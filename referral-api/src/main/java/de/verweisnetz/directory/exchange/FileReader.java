package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.intake.AddressVisibility;
import de.verweisnetz.data.intake.Intake;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.TablePreview;
import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of any known form into documents. */
@ApplicationScoped
class FileReader {
    @Inject
    private CheckSteps steps;

    @Inject
    private ImportLimits limits;

    /** Whether the file was read to its end. */
    boolean read(ImportBatch batch, Path file, String name, IntakeSink sink) throws IOException {
        var options = IntakeOptions.of(batch.source(), name)
                .withVisibility(visibility(batch))
                .withLimits(limits.get());
        var preview = Intake.open(file, options).preview();
        if (preview.isPresent()) {
            options = options.withMapping(mapping(batch, preview.get()));
        }
        return Intake.open(file, options).read(sink).complete();
    }

    /** What was said of the columns, else what was said of such a file before, else a guess. */
    private ColumnMapping mapping(ImportBatch batch, TablePreview preview) {
        var said = batch.mapping();
        if (said != null && batch.mappingConfirmed()) {
            var mapping = ColumnMapping.fromJson(Json.read(said, ObjectNode.class));
            steps.preview(batch, preview, mapping, true);
            return mapping;
        }
        var remembered = steps.remembered(batch, preview);
        var mapping = remembered.orElse(preview.guess());
        steps.preview(batch, preview, mapping, remembered.isPresent());
        return mapping;
    }

    private static AddressVisibility visibility(ImportBatch batch) {
        return batch.visibility() == null ? AddressVisibility.SECRET : AddressVisibility.valueOf(batch.visibility());
    }
}
