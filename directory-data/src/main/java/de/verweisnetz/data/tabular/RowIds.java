package de.verweisnetz.data.tabular;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.UUID;

/**
 * Tells, in memory that does not grow, whether a nested row's id was met before.
 *
 * <p>A Bloom filter: now and then an id counts as met that was not. Its row then gets another id for the tables and keeps
 * its own in the extra column, so that nothing is lost either way.
 */
final class RowIds {
    private static final int BITS = 1 << 26;
    private static final int HASHES = 4;

    private final BitSet met = new BitSet();

    /** Whether the id is new in the table; from now on it is not. */
    boolean claim(HsdsTable table, String id) {
        UUID hash = UUID.nameUUIDFromBytes((table.resource() + "/" + id).getBytes(StandardCharsets.UTF_8));
        long first = hash.getMostSignificantBits();
        long second = hash.getLeastSignificantBits();
        boolean isNew = false;
        for (int i = 0; i < HASHES; i++) {
            // The bits that mark a UUID's version and variant are the same in all; the shift leaves them out.
            int bit = (int) (((first >>> 16) + i * (second & 0xFFFF_FFFFL)) & (BITS - 1));
            isNew |= !met.get(bit);
            met.set(bit);
        }
        return isNew;
    }
}
