package de.verweisnetz.directory.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Ids in the order in which they came, each once, in some forty bytes each: a million offers fit beside everything else. */
final class IdSet {
    private long[] halves = new long[64];
    private int[] slots = new int[64];
    private int size;

    void add(UUID id) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (slots[slot] == 0) {
            halves[2 * size] = id.getMostSignificantBits();
            halves[2 * size + 1] = id.getLeastSignificantBits();
            slots[slot] = ++size;
        }
    }

    int size() {
        return size;
    }

    /** So many ids, fewer at the end. */
    List<UUID> part(int from, int most) {
        var part = new ArrayList<UUID>();
        for (int i = from; i < Math.min(size, from + most); i++) {
            part.add(new UUID(halves[2 * i], halves[2 * i + 1]));
        }
        return part;
    }

    /** Where an id is, or the empty slot where it belongs; half of all slots are always empty. */
    private int slot(long most, long least) {
        int mask = slots.length - 1;
        int slot = Long.hashCode((most ^ least) * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] != 0 && !(halves[2 * slots[slot] - 2] == most && halves[2 * slots[slot] - 1] == least)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        halves = Arrays.copyOf(halves, slots.length);
        for (int i = 0; i < size; i++) {
            slots[slot(halves[2 * i], halves[2 * i + 1])] = i + 1;
        }
    }
}
