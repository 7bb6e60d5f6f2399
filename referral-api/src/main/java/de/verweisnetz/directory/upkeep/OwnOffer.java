package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.OfferView.Verification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer in the list of those who keep it. */
public record OwnOffer(
        UUID id,
        String name,
        CheckItem.Organization organization,
        @Nullable String city,
        Verification verification,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate closedUntil,
        OfferFacts.Capacity capacity,
        EditMode edits) {

    static OwnOffer of(OfferView offer, EditMode edits) {
        var facts = offer.facts();
        return new OwnOffer(
                facts.id(),
                facts.name(),
                new CheckItem.Organization(
                        facts.organization().id(), facts.organization().name()),
                facts.address().city(),
                offer.verification(),
                facts.verifiedOn(),
                facts.validUntil(),
                facts.closedUntil(),
                facts.capacity(),
                edits);
    }
}
