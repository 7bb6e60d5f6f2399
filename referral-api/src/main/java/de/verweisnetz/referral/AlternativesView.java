package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.ConsentText;
import java.util.List;
import java.util.UUID;

/** Other centres a client can go on with, best first. */
public record AlternativesView(List<Alternative> items) {

    /**
     * One of them, with what she has to know and to agree to before.
     *
     * @param notice the information under GDPR art. 13
     * @param forward what she is asked: whether this centre may know
     */
    public record Alternative(UUID offerId, ClientPageView.Centre centre, ConsentText notice, ConsentText forward) {}
}
