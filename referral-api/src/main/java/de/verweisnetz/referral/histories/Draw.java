package de.verweisnetz.referral.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One stream of chance: the same seed gives the same draws on every machine. */
final class Draw {
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final int LONGEST = 6;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Another stream for a part of the whole: what is drawn there changes nothing here. */
    static Draw of(long seed, long part) {
        return new Draw(seed * 0x9E3779B97F4A7C15L + part);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** From 0 to below 1. */
    double share() {
        return random.nextDouble();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Most often shorter, now and then much longer; never so short that a step before it could still be undone. */
    Duration about(Duration mean) {
        double times = Math.min(LONGEST, -StrictMath.log(1 - random.nextDouble()));
        return LEAST.plusSeconds((long) (mean.toSeconds() * times));
    }

    /** As {@code Ids.next()} would have made it then. */
    UUID id(Instant at) {
        long time = at.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(time, VARIANT | random.nextLong() >>> 2);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    RandomGenerator generator() {
        return random;
    }
}
