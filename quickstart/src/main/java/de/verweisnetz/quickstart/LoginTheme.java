package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How the login looks: a folder of this node, for which Keycloak need not be built anew. */
final class LoginTheme {

    private static final String ROOT = "theme/";

    private LoginTheme() {}

    static void unpack(Path jar, Path folder) {
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            PrivateFiles.delete(folder);
            for (ZipEntry entry : archive.stream()
                    .filter(each -> !each.isDirectory() && each.getName().startsWith(ROOT))
                    .toList()) {
                Path target =
                        folder.resolve(entry.getName().substring(ROOT.length())).normalize();
                Files.createDirectories(target.getParent());
                try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot write the look of the login to " + folder + ".", e);
        }
    }
}
