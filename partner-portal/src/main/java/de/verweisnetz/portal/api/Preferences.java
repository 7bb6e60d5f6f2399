package de.verweisnetz.portal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a member likes the portal.
 *
 * @param version 0 where she has chosen nothing yet
 * @param language null for the one her browser asks for
 * @param tourDone the first steps she has ticked off
 */
@JsonIgnoreProperties(value = "version", allowSetters = true)
public record Preferences(
        long version,
        @Nullable String language,
        boolean shortcuts,
        boolean rememberSearch,
        boolean tourClosed,
        List<String> tourDone)
        implements Serializable {
    /** What holds for whoever has chosen nothing. */
    public static final Preferences USUAL = new Preferences(0, null, true, true, false, List.of());

    public Preferences choosing(@Nullable String otherLanguage, boolean keys, boolean remember) {
        return new Preferences(version, otherLanguage, keys, remember, tourClosed, tourDone);
    }

    public Preferences ticking(String step) {
        List<String> done =
                Stream.concat(tourDone.stream(), Stream.of(step)).distinct().toList();
        return new Preferences(version, language, shortcuts, rememberSearch, tourClosed, done);
    }

    public Preferences closingTour() {
        return new Preferences(version, language, shortcuts, rememberSearch, true, tourDone);
    }

    /** From its first step again. */
    public Preferences openingTour() {
        return new Preferences(version, language, shortcuts, rememberSearch, false, List.of());
    }
}
