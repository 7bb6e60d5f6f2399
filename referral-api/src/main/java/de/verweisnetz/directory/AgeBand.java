package de.verweisnetz.directory;

/** How old somebody is, as roughly as target groups need it: an age or a birth date is asked nowhere. */
public enum AgeBand {
    UNDER_12(0, 11),
    FROM_12_TO_17(12, 17),
    FROM_18_TO_26(18, 26),
    FROM_27_TO_64(27, 64),
    FROM_65(65, 120);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whether it has an age in common with that span of years. */
    public boolean touches(int youngest, int oldest) {
        return from <= oldest && to >= youngest;
    }
}
