package de.verweisnetz.referral.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text as a client reads it.
 *
 * @param purpose NOTICE or a {@link ConsentPurpose}
 * @param language of this text; English where the wanted language is not there
 * @param law whose wording it has
 * @param reviewed whether it has been legally reviewed and the review still holds
 * @param reviewedOn day of the review, or null
 * @param reviewedByFunction function of who reviewed it, never a name; or null
 * @param expiresOn last day of the review, or null
 * @param usable whether this node lets clients be asked with it today
 */
public record ConsentText(
        String purpose,
        String version,
        String language,
        ConsentLaw law,
        ConsentScope scope,
        String text,
        boolean reviewed,
        @Nullable LocalDate reviewedOn,
        @Nullable String reviewedByFunction,
        @Nullable LocalDate expiresOn,
        boolean usable) {}
