package de.verweisnetz.quickstart;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this system, as the build found them. */
final class PostgresDistribution {

    private final URL archive;

    private PostgresDistribution(URL archive) {
        this.archive = archive;
    }

    static PostgresDistribution ofThisSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = PostgresDistribution.class.getResource("/postgres-" + system + "-" + arch + ".txz");
        if (archive == null) {
            throw new StartFailure("No PostgreSQL for " + system + " on " + arch
                    + ": Verweisnetz runs on Linux and macOS, x86_64 and arm64.");
        }
        return new PostgresDistribution(archive);
    }

    /** The name of the archive's jar, which holds system and version. */
    String name() {
        String place = archive.getPath();
        String jar = place.substring(0, place.indexOf(".jar!"));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    void unpack(Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
