package de.verweisnetz.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a killed launcher left behind, and nothing else: process ids are used again. */
final class Orphans {

    static final String FILE = "children";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    private Orphans() {}

    /** Returns how many there were. */
    static int end(DataFolder data) {
        List<Orphan> orphans = data.read(FILE)
                .lines()
                .map(line -> Orphan.find(line, data))
                .flatMap(Optional::stream)
                .toList();
        orphans.stream().filter(orphan -> !orphan.isDatabase()).forEach(Orphan::end);
        orphans.stream().filter(Orphan::isDatabase).forEach(Orphan::end);
        return orphans.size();
    }

    private record Orphan(ProcessHandle process, String signal) {

        static Optional<Orphan> find(String line, DataFolder data) {
            String[] words = line.split(" ", 4);
            if (words.length < 4) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> isOurs(process.info(), started, data))
                    .map(process -> new Orphan(process, words[2]));
        }

        private static boolean isOurs(ProcessHandle.Info info, Instant started, DataFolder data) {
            boolean sameStart = info.startInstant()
                    .filter(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_STEP) < 0)
                    .isPresent();
            boolean sameFolder = info.commandLine()
                    .filter(line -> line.contains(data.root().toString()))
                    .isPresent();
            return sameStart && sameFolder;
        }

        boolean isDatabase() {
            return signal.equals("INT");
        }

        void end() {
            Signals.send(signal, process.pid());
            try {
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
