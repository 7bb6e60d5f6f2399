package de.verweisnetz.benchmark.referral;

import de.verweisnetz.benchmark.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** So many connections, each of which asks again as soon as it is answered; for a fixed time at most. */
final class Load {
    private static final int ROOM = 1 << 18;

    private Load() {}

    /**
     * @param request one; false when there is nothing left to ask for
     */
    static Figures run(BooleanSupplier request, int connections, Duration time) {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> ask(request, end)));
            }
            var nanos = LongStream.empty();
            for (var one : running) {
                nanos = LongStream.concat(nanos, LongStream.of(one.get()));
            }
            return Figures.of(nanos.toArray(), (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] ask(BooleanSupplier request, long end) {
        var nanos = new long[ROOM];
        int count = 0;
        for (long now = System.nanoTime(); now < end && count < ROOM && request.getAsBoolean(); ) {
            long answered = System.nanoTime();
            nanos[count++] = answered - now;
            now = answered;
        }
        return LongStream.of(nanos).limit(count).toArray();
    }
}
