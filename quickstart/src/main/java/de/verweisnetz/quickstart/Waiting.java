package de.verweisnetz.quickstart;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a child to be of use, and no longer than the child lives. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    static void until(Child child, Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.process().isAlive()) {
                throw new StartFailure(child.name() + " ended with code "
                        + child.process().exitValue() + " while starting. See " + child.log());
            }
            if (System.nanoTime() > end) {
                throw new StartFailure(
                        child.name() + " was not ready after " + limit.toSeconds() + " s. See " + child.log());
            }
            pause();
        }
    }

    /** The same for something that no child of its own stands for. */
    static void until(String what, Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StartFailure(what + " was not ready after " + limit.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }
}
