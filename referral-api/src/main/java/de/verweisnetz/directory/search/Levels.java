package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order searches come to offers: an arbitrary few first, then some more, then all others.
 *
 * <p>Each level has an index of its own; a condition must name levels one by one for the planner to see that it may use
 * them.
 */
public final class Levels {
    /** Of a last resort, and of what is not listed. */
    static final int NONE = 0;

    static final List<Integer> ALL = List.of(1, 2, 3);

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;
    private static final int CHANCES = 64;

    private Levels() {}

    /**
     * By its id, so that no centre chooses; entries that say more than others have four times their chance to be early.
     */
    static int of(OfferFacts offer, boolean listed) {
        if (!listed || offer.fallback()) {
            return NONE;
        }
        boolean telling = !offer.hours().isEmpty() && offer.clientContact() != null && offer.verifiedOn() != null;
        int draw = Math.floorMod(mixed(offer.id()), CHANCES);
        if (draw < (telling ? 4 : 1)) {
            return FIRST;
        }
        return draw < (telling ? 20 : 5) ? SECOND : THIRD;
    }

    /** SQL: offers that are listed and no last resort. */
    static String listed(String row) {
        return any(ALL.stream(), row);
    }

    /** SQL that is always true, and lets an index answer what else is asked for. */
    public static String any(String row) {
        return any(Stream.concat(Stream.of(NONE), ALL.stream()), row);
    }

    private static String any(Stream<Integer> levels, String row) {
        return levels.map(level -> row + ".level = " + level).collect(Collectors.joining(" OR ", "(", ")"));
    }

    // The bits of a version 7 id are a clock; a multiplication spreads them.
    private static int mixed(UUID id) {
        long bits =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32)) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 40);
    }
}
