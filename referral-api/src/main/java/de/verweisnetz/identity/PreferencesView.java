package de.verweisnetz.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member has chosen for herself.
 *
 * @param version 0 where she has chosen nothing yet
 * @param language of the portal; null for the one her browser asks for
 * @param rememberSearch whether the portal fills in her last search until she logs out; the search itself is stored nowhere
 * @param tourDone the first steps she has ticked off
 */
public record PreferencesView(
        long version,
        @Nullable String language,
        boolean shortcuts,
        boolean rememberSearch,
        boolean tourClosed,
        List<String> tourDone) {

    static PreferencesView usual() {
        return new PreferencesView(0, null, true, true, false, List.of());
    }
}
