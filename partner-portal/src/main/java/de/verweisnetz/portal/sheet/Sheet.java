package de.verweisnetz.portal.sheet;

import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.Referral;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on a sheet. */
public record Sheet(
        ClientPage.Centre centre,
        String code,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        @Nullable Instant appointmentAt) {

    /** Hers; none when her code is of no more use. */
    static Optional<Sheet> of(ClientPage page) {
        return Optional.ofNullable(page.code())
                .map(code -> new Sheet(page.centre(), code, page.reference(), page.expiresAt(), page.appointmentAt()));
    }

    /**
     * Her sender's, as long as he has the code: what her page says since then, such as that she came, he may not be told, and so
     * must not find out by a sheet that is there no more.
     */
    static Optional<Sheet> of(Referral referral, ClientPage page) {
        return Optional.ofNullable(referral.voucher())
                .map(voucher -> new Sheet(
                        page.centre(), voucher.code(), page.reference(), page.expiresAt(), referral.appointmentAt()));
    }
}
