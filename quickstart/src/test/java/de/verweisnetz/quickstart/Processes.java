package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operating system knows about the processes of a node. */
final class Processes {

    private static final String LISTENS = "0A";

    private Processes() {}

    static Set<ProcessHandle> below(ProcessHandle launcher) {
        return launcher.descendants().collect(Collectors.toSet());
    }

    /** Addresses on which these processes listen: in /proc's hexadecimal on Linux, as lsof prints them elsewhere. */
    static List<String> listening(Collection<ProcessHandle> processes) {
        return Files.exists(Path.of("/proc/net/tcp")) ? fromProc(processes) : fromLsof(processes);
    }

    static boolean isLoopback(String address) {
        boolean linux = address.matches("0100007F|0{16}FFFF00000100007F|0{24}01000000");
        return linux || address.startsWith("127.0.0.1") || address.startsWith("[::1]");
    }

    private static List<String> fromProc(Collection<ProcessHandle> processes) {
        Set<String> sockets =
                processes.stream().flatMap(process -> sockets(process.pid())).collect(Collectors.toSet());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(table -> lines(table).skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENS) && sockets.contains("socket:[" + columns[9] + "]"))
                .map(columns -> columns[1].substring(0, columns[1].indexOf(':')))
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sockets(long pid) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.map(Processes::target).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> fromLsof(Collection<ProcessHandle> processes) {
        String pids = processes.stream().map(process -> "" + process.pid()).collect(Collectors.joining(","));
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-a", "-iTCP", "-sTCP:LISTEN", "-Fn", "-p", pids).start();
            String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.lines()
                    .filter(line -> line.startsWith("n"))
                    .map(line -> line.substring(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
