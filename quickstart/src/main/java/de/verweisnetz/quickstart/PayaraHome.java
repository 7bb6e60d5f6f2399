package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A node's own copy of Payara Micro, for Payara writes beside its programs. A killed Payara leaves deployments behind that
 * the next one would load and then replace, so every start begins with the configuration as it was unpacked.
 */
final class PayaraHome {

    private static final String UNPACKED = "payara.unpacked";
    private static final Set<String> PROGRAMS = Set.of("runtime", "lib", "META-INF", "launch-micro.jar", ".env");

    private final DataFolder data;
    private final Path archive;
    private final Path home;

    PayaraHome(DataFolder data, Path archive) {
        this.data = data;
        this.archive = archive;
        this.home = data.root().resolve("payara");
    }

    Path launcher() {
        return home.resolve("launch-micro.jar");
    }

    String version() {
        return archive.getFileName().toString().replace(".jar", "");
    }

    void prepare(Children children) {
        try {
            if (!data.read(UNPACKED).equals(version())) {
                unpack(children);
            }
            discardLastRun();
            copy(fresh(), home.resolve("config"));
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + home + ".", e);
        }
    }

    private void unpack(Children children) throws IOException {
        PrivateFiles.delete(home);
        PrivateFiles.delete(fresh());
        List<String> words =
                List.of(Jvm.program(), "-jar", archive.toString(), "--rootdir", home.toString(), "--outputlauncher");
        children.run(Command.of("Payara unpack", words, Map.of()));
        copy(home.resolve("config"), fresh());
        data.write(UNPACKED, version());
    }

    private Path fresh() {
        return data.root().resolve("payara.config");
    }

    private void discardLastRun() throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (!PROGRAMS.contains(entry.getFileName().toString())) {
                    PrivateFiles.delete(entry);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.toList()) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }
}
