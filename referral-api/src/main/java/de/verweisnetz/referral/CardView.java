package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.ConsentText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card as anybody may read it.
 *
 * @param language the one the card was made in
 * @param madeBy the organisation behind the card
 * @param notice what somebody is told before she takes a code; absent where there is none to take
 * @param codeValidUntil the last day of a code that is taken today; absent where there is none to take
 */
public record CardView(
        String key,
        String language,
        String madeBy,
        ClientPageView.Centre centre,
        boolean givesCodes,
        @Nullable Notice notice,
        @Nullable LocalDate codeValidUntil) {

    /** The information under GDPR art. 13, in the language asked for or else in English. */
    public record Notice(String version, String language, String text, boolean reviewed) {
        static Notice of(ConsentText text) {
            return new Notice(text.version(), text.language(), text.text(), text.reviewed());
        }
    }
}
