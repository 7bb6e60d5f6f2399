package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.referral.consent.ConsentLaw;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.TextVariant;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** In which wording a client is asked about an offer: the law of its organisation decides, and the data that travel. */
@ApplicationScoped
class Wordings {
    @Inject
    private Offers offers;

    TextVariant of(Referral referral) {
        return of(
                referral.parties().offer(),
                ConsentScope.valueOf(referral.grade().name()));
    }

    TextVariant of(UUID offer, ConsentScope scope) {
        return new TextVariant(ConsentLaw.of(offers.lawOf(new OfferId(offer)).orElse(null)), scope);
    }
}
