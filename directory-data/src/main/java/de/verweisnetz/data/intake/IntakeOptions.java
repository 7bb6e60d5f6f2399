package de.verweisnetz.data.intake;

import de.verweisnetz.data.column.ColumnMapping;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a file before it is read.
 *
 * @param source namespace of the ids that are no UUIDs: the same source and id make the same UUID each time
 * @param fileName the name the file came with; the file itself may be called otherwise
 * @param format absent = told from the content
 * @param mapping what the columns of a free table mean; absent = guessed from the headers
 * @param visibility what holds for places that do not say who may know their address
 * @param workFolder where the temporary file goes; absent = the system's folder for such files
 */
public record IntakeOptions(
        UUID source,
        String fileName,
        @Nullable Format format,
        @Nullable ColumnMapping mapping,
        AddressVisibility visibility,
        Limits limits,
        @Nullable Path workFolder) {

    /** Everything told from the content; places that say nothing are SECRET. */
    public static IntakeOptions of(UUID source, String fileName) {
        return new IntakeOptions(source, fileName, null, null, AddressVisibility.SECRET, Limits.standard(), null);
    }

    public IntakeOptions withFormat(@Nullable Format value) {
        return new IntakeOptions(source, fileName, value, mapping, visibility, limits, workFolder);
    }

    public IntakeOptions withMapping(@Nullable ColumnMapping value) {
        return new IntakeOptions(source, fileName, format, value, visibility, limits, workFolder);
    }

    public IntakeOptions withVisibility(AddressVisibility value) {
        return new IntakeOptions(source, fileName, format, mapping, value, limits, workFolder);
    }

    public IntakeOptions withLimits(Limits value) {
        return new IntakeOptions(source, fileName, format, mapping, visibility, value, workFolder);
    }

    public IntakeOptions withWorkFolder(@Nullable Path value) {
        return new IntakeOptions(source, fileName, format, mapping, visibility, limits, value);
    }
}
