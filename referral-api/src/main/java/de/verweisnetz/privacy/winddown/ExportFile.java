package de.verweisnetz.privacy.winddown;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/**
 * An export on its way to whoever asked for it: its hash must be known before the first byte leaves.
 *
 * <p>The file is readable by the process alone, and gone as soon as it is open.
 */
public record ExportFile(Path file, byte[] hash, long lines) {

    /** Writes one object a line. */
    public static ExportFile of(Stream<String> objects) {
        try {
            var file = Files.createTempFile("export", ".ndjson");
            var digest = MessageDigest.getInstance("SHA-256");
            long lines = 0;
            try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest));
                    objects) {
                for (var all = objects.iterator(); all.hasNext(); lines++) {
                    out.write((all.next() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            return new ExportFile(file, digest.digest(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Can be called once. */
    public InputStream open() {
        try {
            var in = Files.newInputStream(file);
            Files.delete(file);
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
