package de.verweisnetz.directory.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The body of an upload in a temporary file, within the limit, with its hash. */
final class ReceivedFile implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final long PATIENCE = 4;

    private final Path path;
    private final String hash;

    private ReceivedFile(Path path, String hash) {
        this.path = path;
        this.hash = hash;
    }

    /**
     * Takes the body in; a problem when it is too large.
     *
     * @param announced its length as the client says, negative when it does not
     */
    static ReceivedFile take(InputStream body, long announced, long maxBytes) throws IOException {
        var path = Files.createTempFile("upload-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (announced > maxBytes || !copy(body, path, digest, maxBytes)) {
                drain(body, maxBytes);
                throw ProblemException.of(CommonProblem.TOO_LARGE);
            }
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    String hash() {
        return hash;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static boolean copy(InputStream body, Path path, MessageDigest digest, long maxBytes) throws IOException {
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var buffer = new byte[BUFFER];
            long left = maxBytes;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    /** A client that is still sending does not read an answer: take what it sends, within reason. */
    private static void drain(InputStream body, long maxBytes) throws IOException {
        var buffer = new byte[BUFFER];
        long left = PATIENCE * maxBytes;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }
}
