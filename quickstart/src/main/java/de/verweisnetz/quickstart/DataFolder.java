package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder that holds all a node must not lose, locked as long as the node runs. */
final class DataFolder implements AutoCloseable {

    /** Raised when an older launcher could no longer read what a newer one wrote: the PostgreSQL major version counts. */
    static final String FORMAT = "verweisnetz-data 1 postgresql 17";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path root, boolean reset) {
        try {
            boolean known = Files.exists(root.resolve("version"));
            if (!known && holdsSomething(root)) {
                throw new StartFailure(root + " holds other things. Choose an empty folder with --data.");
            }
            PrivateFiles.folder(root);
            if (known && !reset) {
                checkFormat(root);
            }
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw new StartFailure("Cannot write to the data folder " + root + ". Choose another with --data.", e);
        }
    }

    private static boolean holdsSomething(Path root) throws IOException {
        if (!Files.exists(root)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.anyMatch(entry -> !entry.endsWith("lock"));
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartFailure(
                    "Another Verweisnetz runs on " + root + ". Stop it, or choose another folder with --data.");
        }
        return channel;
    }

    private static void checkFormat(Path root) throws IOException {
        String format = Files.readString(root.resolve("version")).strip();
        if (!format.equals(FORMAT)) {
            throw new StartFailure("The data folder " + root + " is of another version (" + format + ", this one: "
                    + FORMAT + "). Choose another with --data, or delete it with --reset.");
        }
    }

    /** Everything but the lock, which is held. */
    void clear() {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(entry -> !entry.endsWith("lock")).toList()) {
                PrivateFiles.delete(entry);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot delete what is in " + root + ".", e);
        }
    }

    void stamp() {
        write("version", FORMAT + "\n");
    }

    void write(String name, String content) {
        try {
            PrivateFiles.write(root.resolve(name), content);
        } catch (IOException e) {
            throw new StartFailure("Cannot write to the data folder " + root + ".", e);
        }
    }

    /** What was written under this name, or nothing. */
    String read(String name) {
        try {
            Path file = root.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + name + " in the data folder " + root + ".", e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path keys() {
        return root.resolve("node.keys");
    }

    Path auditKey() {
        return root.resolve("audit.jwks");
    }

    Path folder(String name) {
        try {
            return PrivateFiles.folder(root.resolve(name));
        } catch (IOException e) {
            throw new StartFailure("Cannot write to the data folder " + root + ".", e);
        }
    }

    Path log(String name) {
        return folder("log").resolve(name + ".log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StartFailure("Cannot release the lock of " + root + ".", e);
        }
    }
}
