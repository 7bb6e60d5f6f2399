package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak as it is published, unpacked and built once for PostgreSQL, started without its shell script. */
final class KeycloakDistribution {

    private static final List<String> SHARED = List.of("lib", "conf", "providers", "version.txt");

    private final Path zip;

    KeycloakDistribution(Path zip) {
        this.zip = zip;
    }

    String name() {
        return zip.getFileName().toString().replace(".zip", "");
    }

    void prepare(Path folder, Children children, Steps steps) throws IOException {
        unpack(folder, steps);
        steps.done("Keycloak unpacked; now it is built for PostgreSQL, once");
        children.run(Command.of(
                "Keycloak build", words(folder, folder, List.of(), List.of("build", "--db=postgres")), Map.of()));
    }

    private void unpack(Path folder, Steps steps) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> SHARED.stream().anyMatch(withoutRoot(entry)::startsWith))
                    .toList();
            long total = entries.stream().mapToLong(ZipEntry::getSize).sum();
            long written = 0;
            for (ZipEntry entry : entries) {
                Path target = folder.resolve(withoutRoot(entry)).normalize();
                Files.createDirectories(target.getParent());
                try (var in = archive.getInputStream(entry)) {
                    written += Files.copy(in, target);
                }
                steps.progress("unpacking Keycloak", (double) written / total);
            }
        }
        Files.createDirectories(folder.resolve("providers"));
    }

    private static String withoutRoot(ZipEntry entry) {
        return entry.getName().substring(entry.getName().indexOf('/') + 1);
    }

    /** A home of its own for one node: the programs are shared, what Keycloak writes is not. */
    static void link(Path programs, Path home) {
        try {
            for (String name : SHARED) {
                Path link = home.resolve(name);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, programs.resolve(name));
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + home + ".", e);
        }
    }

    static List<String> words(Path programs, Path home, List<String> javaOptions, List<String> arguments) {
        return Words.of(
                Jvm.program(),
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                javaOptions,
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                programs.resolve("lib/quarkus-run.jar"),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments);
    }
}
