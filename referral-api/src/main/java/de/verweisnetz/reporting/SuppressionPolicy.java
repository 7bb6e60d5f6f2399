package de.verweisnetz.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hides figures that could point to single people, or that show the work of too few organisations. */
@ApplicationScoped
public class SuppressionPolicy {
    /** No setting goes below it. */
    private static final int LEAST_CELL = 3;

    private final int minCell;
    private final int minOrganisations;

    @Inject
    public SuppressionPolicy(
            @ConfigProperty(name = "verweisnetz.statistics.min-cell") int minCell,
            @ConfigProperty(name = "verweisnetz.statistics.min-organisations") int minOrganisations) {
        this.minCell = Math.max(LEAST_CELL, minCell);
        this.minOrganisations = minOrganisations;
    }

    protected SuppressionPolicy() {
        this(LEAST_CELL, 1);
    }

    /**
     * Whether a figure itself is too small.
     *
     * @param organisations how many sending organisations stand behind it
     */
    boolean hides(long count, long organisations) {
        return count < minCell || organisations < minOrganisations;
    }

    /** Whether a figure gives away, next to the whole it is part of, how few are missing. */
    boolean hidesRest(long whole, long part) {
        return whole > part && whole - part < minCell;
    }
}
