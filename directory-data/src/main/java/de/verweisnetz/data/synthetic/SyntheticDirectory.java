package de.verweisnetz.data.synthetic;

import de.verweisnetz.data.exchange.DirectoryBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes directories of any size out of the seed's vocabulary and the places table; the same seed, the same offers. */
public final class SyntheticDirectory {
    /** Offers in one bundle: small enough to be imported in one transaction. */
    public static final int OFFERS_A_BUNDLE = 100;

    private SyntheticDirectory() {}

    /**
     * So many offers in bundles that each stand alone, made one after the other as the stream is read.
     *
     * @param count how many offers in all
     * @param seed decides everything: two streams of one seed are equal, of which the shorter begins the longer
     * @throws IllegalArgumentException if count is negative
     */
    public static Stream<DirectoryBundle> offers(int count, long seed) {
        if (count < 0) {
            throw new IllegalArgumentException("A directory cannot have " + count + " offers");
        }
        int bundles = Math.toIntExact((count + (long) OFFERS_A_BUNDLE - 1) / OFFERS_A_BUNDLE);
        return IntStream.range(0, bundles).mapToObj(index -> {
            int size = Math.min(OFFERS_A_BUNDLE, count - index * OFFERS_A_BUNDLE);
            return new SyntheticBundle(seed, index).fill(size);
        });
    }
}
