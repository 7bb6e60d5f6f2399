package de.verweisnetz.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the user what happens, as it happens, with the time since the start and a bar where something takes long. */
final class Steps {

    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final long start;
    private boolean barOnScreen;

    Steps(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.start = System.nanoTime();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    synchronized void done(String what) {
        clearBar();
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
        out.flush();
    }

    synchronized void say(String text) {
        clearBar();
        out.println(text);
        out.flush();
    }

    /** A log or a pipe gets no bar: it could not take back what it was shown. */
    synchronized void progress(String what, double fraction) {
        if (!terminal) {
            return;
        }
        int full = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        out.printf(Locale.ROOT, "\r%6.1f s  %s %3.0f %% %s\u001b[K", seconds(), bar, fraction * 100, what);
        out.flush();
        barOnScreen = true;
    }

    private void clearBar() {
        if (barOnScreen) {
            out.print("\r\u001b[K");
            barOnScreen = false;
        }
    }

    private double seconds() {
        return elapsed().toMillis() / 1000.0;
    }
}
