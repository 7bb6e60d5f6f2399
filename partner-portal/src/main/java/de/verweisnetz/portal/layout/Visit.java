package de.verweisnetz.portal.layout;

import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.login.KeptForm;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param csrf the token that every post of hers carries
 * @param shortcuts whether single keys do something
 * @param unsent asked when the page is written: a form of hers that was not sent and that this page does not show itself
 */
public record Visit(@Nullable Me member, String csrf, boolean shortcuts, Supplier<Optional<KeptForm>> unsent) {
    /** A member with nothing that waits, before a page on which single keys do nothing. */
    public static Visit of(@Nullable Me member, String csrf) {
        return new Visit(member, csrf, false, Optional::empty);
    }

    static Visit ofAnybody() {
        return of(null, "");
    }
}
