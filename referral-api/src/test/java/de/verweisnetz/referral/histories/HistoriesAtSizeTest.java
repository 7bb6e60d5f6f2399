package de.verweisnetz.referral.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** As many as wanted in the memory of a few; {@code -Dhistories.count=1000000} makes it a million. */
class HistoriesAtSizeTest {
    private static final int COUNT = Integer.getInteger("histories.count", 8_000);
    private static final int BATCH = 2_000;
    private static final long MOST_MORE = 16_000_000;

    @Test
    void the_memory_they_need_does_not_grow_with_their_number() {
        var rows = new HistoryRows(SampleHistories.KEYS, SampleHistories.NOW);
        var referrals = new AtomicLong();
        var held = new AtomicLong();
        long start = System.nanoTime();

        SampleHistories.of(3, COUNT).stream().forEach(history -> {
            history.lives().forEach(rows::add);
            referrals.addAndGet(history.lives().size());
            if ((history.number() + 1) % BATCH == 0) {
                Arrays.stream(HistoryRows.Table.values())
                        .forEach(table -> rows.lines(table).take());
            }
            if (history.number() + 1 == 2 * BATCH) {
                held.set(live());
            }
        });

        System.out.printf(
                "%,d histories, %,d referrals: %.0f s%n", COUNT, referrals.get(), (System.nanoTime() - start) / 1e9);
        assertThat(referrals.get()).isGreaterThan(COUNT);
        assertThat(live() - held.get()).isLessThan(MOST_MORE);
    }

    /** Bytes in use after a collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
