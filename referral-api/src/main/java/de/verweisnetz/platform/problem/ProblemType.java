package de.verweisnetz.platform.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A kind of problem, as RFC 9457 means it: a stable code, the HTTP status that goes with it, and its words.
 *
 * <p>Each module has an enum of its own; the words stand beside it in {@code problems_de.properties} and
 * {@code problems_en.properties} as {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemType {
    /** Lower case with hyphens, for instance {@code stale-version}. */
    String code();

    /** The HTTP status. */
    int status();

    default String uri() {
        return "urn:verweisnetz:problem:" + code();
    }

    default ResourceBundle words(Locale locale) {
        var home = ((Enum<?>) this).getDeclaringClass();
        return ResourceBundle.getBundle(
                home.getPackageName() + ".problems",
                locale,
                home.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
