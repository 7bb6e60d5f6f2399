package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Unpacked programs beside the build: several nodes share them, and the next first start is spared the work. */
final class Programs {

    /** Makes a program ready to run in an empty folder. */
    interface Preparation {
        void into(Path folder) throws IOException;
    }

    private final Path root;

    Programs(Path root) {
        this.root = root;
    }

    /** The prepared folder of this name; a folder whose preparation was cut short is made anew. */
    Path prepared(String name, Preparation preparation) {
        Path folder = root.resolve(name);
        Path mark = root.resolve(name + ".prepared");
        try {
            Files.createDirectories(root);
            try (FileChannel lock = FileChannel.open(
                    root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(mark)) {
                    PrivateFiles.delete(folder);
                    Files.createDirectories(folder);
                    preparation.into(folder);
                    Files.createFile(mark);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure("Cannot prepare " + name + " in " + root + ": " + e.getMessage(), e);
        }
    }
}
