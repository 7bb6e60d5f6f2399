package de.verweisnetz.data.synthetic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.DirectoryWriter;
import de.verweisnetz.data.export.ExportHeader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Writes a synthetic directory of any size to a file, to try imports with; always the same one for a size. */
public final class SyntheticDirectoryCommand {
    private static final long SEED = 2026;
    private static final ExportHeader HEADER = new ExportHeader("Musterverzeichnis synthetisch", true, null);

    private SyntheticDirectoryCommand() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || format(arguments[1]).isEmpty() || !arguments[0].matches("\\d{1,7}")) {
            System.err.println("Say how many offers and where to: 20000 directory.ndjson (or .json, or .zip).");
            System.exit(2);
        }
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes so many offers with all that belongs to them in the form that the file's name ends with. */
    public static void write(int offers, Path file) throws IOException {
        DirectoryFormat format = format(file.toString())
                .orElseThrow(() -> new IllegalArgumentException("No form of a directory ends like " + file));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                DirectoryWriter writer = format.open(out, HEADER)) {
            if (format == DirectoryFormat.JSON) {
                // A bundle keeps each kind together. Making all offers again costs less than keeping them.
                for (EntityKind kind : EntityKind.values()) {
                    write(offers, List.of(kind), writer);
                }
            } else {
                write(offers, List.of(EntityKind.values()), writer);
            }
            writer.finish();
        }
    }

    private static void write(int offers, List<EntityKind> kinds, DirectoryWriter writer) throws IOException {
        Iterator<DirectoryBundle> bundles =
                SyntheticDirectory.offers(offers, SEED).iterator();
        while (bundles.hasNext()) {
            DirectoryBundle bundle = bundles.next();
            for (EntityKind kind : kinds) {
                for (ObjectNode document : bundle.of(kind)) {
                    writer.write(kind, document);
                }
            }
        }
    }

    private static Optional<DirectoryFormat> format(String file) {
        return Arrays.stream(DirectoryFormat.values())
                .filter(format -> file.endsWith("." + format.extension()))
                .findFirst();
    }
}
