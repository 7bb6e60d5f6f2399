package de.verweisnetz.directory.exchange;

/**
 * What a harvest brought.
 *
 * @param failure code of what went wrong; empty = nothing
 * @param unchanged whether the server says that nothing is new
 * @param partial whether only what changed was asked for
 * @param fileName tells the reader of files what it may be
 */
record Harvest(String failure, boolean unchanged, boolean partial, String fileName) {
    static Harvest failed(String code) {
        return new Harvest(code, false, false, "");
    }
}
