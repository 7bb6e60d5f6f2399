package de.verweisnetz.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much of the machine went to processes that take no part: figures of a busy machine are worth nothing. */
public final class OtherWork {
    private static final double TICKS_A_SECOND = 100;
    private static final Path PROC = Path.of("/proc");

    private final Predicate<String> takesPart;
    private final double busy;
    private final double ours;
    private final long start;

    /**
     * Begins to count.
     *
     * @param takesPart tells from a command line whether the process belongs to the measurement
     */
    public OtherWork(Predicate<String> takesPart) {
        this.takesPart = takesPart;
        busy = busy();
        ours = ours();
        start = System.nanoTime();
    }

    /** Cores that were busy with something else since then. */
    public double cores() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return Math.max(0, (busy() - busy - (ours() - ours)) / seconds);
    }

    private static double busy() {
        var fields = line(PROC.resolve("stat")).split("\\s+");
        // user, nice, system, irq and softirq; idle and waiting for disks is no work.
        return Stream.of(1, 2, 3, 6, 7)
                        .mapToLong(field -> Long.parseLong(fields[field]))
                        .sum()
                / TICKS_A_SECOND;
    }

    private double ours() {
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            double seconds = 0;
            for (var process : processes) {
                var command = read(process.resolve("cmdline")).replace('\0', ' ');
                if (takesPart.test(command)) {
                    seconds += used(read(process.resolve("stat")));
                }
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process's own time and that of its children that have ended. */
    private static double used(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    private static String line(Path file) {
        return read(file).lines().findFirst().orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
