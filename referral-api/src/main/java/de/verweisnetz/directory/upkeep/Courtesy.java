package de.verweisnetz.directory.upkeep;

import java.util.HashMap;
import java.util.Map;

/** How much of other people's servers one run may take: so many links, so many of one host. */
final class Courtesy {
    private final int most;
    private final int mostOfOneHost;
    private final Map<String, Integer> asked = new HashMap<>();
    private int all;

    Courtesy(int most, int mostOfOneHost) {
        this.most = most;
        this.mostOfOneHost = mostOfOneHost;
    }

    boolean hasRoom() {
        return all < most;
    }

    /** Whether it may be asked now; then it counts. */
    boolean admits(Website website) {
        int before = asked.getOrDefault(website.host(), 0);
        if (!hasRoom() || before >= mostOfOneHost) {
            return false;
        }
        asked.put(website.host(), before + 1);
        all++;
        return true;
    }

    /** Whether its server has been asked in this run, not counting this time. */
    boolean knows(Website website) {
        return asked.containsKey(website.host());
    }
}
