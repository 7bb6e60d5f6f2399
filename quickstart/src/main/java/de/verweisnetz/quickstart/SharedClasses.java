package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class-data sharing: the first run of a program leaves an archive of its classes when it ends in good order, later ones
 * start from it.
 */
final class SharedClasses {

    private final Path archive;

    /** Another Java or another program could not read the archive, so its name holds both versions. */
    SharedClasses(Path folder, String program) {
        this.archive = folder.resolve(program + "-java-" + Runtime.version() + ".jsa");
    }

    List<String> words() {
        forgetCutShort();
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off");
        }
        return List.of("-XX:ArchiveClassesAtExit=" + unfinished(), "-Xlog:cds*=off");
    }

    /** An archive cut short would be ignored at every later start, so it must not get the final name. */
    void keep(boolean complete) {
        try {
            if (complete && Files.exists(unfinished())) {
                Files.move(unfinished(), archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(unfinished());
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + archive.getParent() + ".", e);
        }
    }

    private void forgetCutShort() {
        try (Stream<Path> siblings = Files.list(archive.getParent())) {
            for (Path sibling : siblings.toList()) {
                String name = sibling.getFileName().toString();
                String prefix = archive.getFileName() + ".";
                if (name.startsWith(prefix) && isDead(name.substring(prefix.length()))) {
                    Files.deleteIfExists(sibling);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + archive.getParent() + ".", e);
        }
    }

    private static boolean isDead(String launcher) {
        return ProcessHandle.of(Long.parseLong(launcher)).isEmpty();
    }

    private Path unfinished() {
        return archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
    }
}
