package de.verweisnetz.directory.search;

import java.util.UUID;

/**
 * Where a hit stands: the next page begins behind it.
 *
 * @param tier 0 near and responsible, 1 far but within reach, 2 near but not responsible
 * @param key within a tier: distance in kilometres, or the negative rank of the text
 * @param tie order of equal hits: random per caller and day
 */
record Position(int tier, double key, long tie, UUID id) {
    static final Position START = new Position(-1, 0, 0, new UUID(0, 0));

    String encode() {
        return tier + "|" + key + "|" + tie + "|" + id;
    }

    static Position decode(String text) {
        var parts = text.split("\\|");
        return new Position(
                Integer.parseInt(parts[0]),
                Double.parseDouble(parts[1]),
                Long.parseLong(parts[2]),
                UUID.fromString(parts[3]));
    }
}
