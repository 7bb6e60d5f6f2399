package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an entry can be trusted, from 0 to 100, and what that is made of. */
public record Confidence(int score, List<Factor> factors) {

    /** One part of the figure, told in the reader's language. */
    public record Factor(String code, int points, int most, @Nullable String detail) {}
}
