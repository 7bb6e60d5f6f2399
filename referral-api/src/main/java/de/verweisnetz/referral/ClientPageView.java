package de.verweisnetz.referral;

import de.verweisnetz.directory.CentreCard;
import de.verweisnetz.directory.InformationCard;
import de.verweisnetz.directory.OfferFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a client's page says.
 *
 * @param code until it is entered
 * @param information that can be trusted, on the topics of her referral
 */
public record ClientPageView(
        ClientState state,
        String language,
        @Nullable String code,
        String reference,
        Instant expiresAt,
        @Nullable Instant appointmentAt,
        boolean feedback,
        Centre centre,
        List<InformationCard> information) {

    /** The centre she was referred to. */
    public record Centre(
            String name,
            String organization,
            @Nullable String carrier,
            Address address,
            List<OfferFacts.Slot> hours,
            List<OfferFacts.SpokenLanguage> languages,
            OfferFacts.@Nullable Contact contact,
            List<String> documents) {

        static Centre of(CentreCard card) {
            var address = card.address();
            return new Centre(
                    card.name(),
                    card.organization(),
                    card.carrier(),
                    new Address(address.visibility(), address.street(), address.postcode(), address.city()),
                    card.hours(),
                    card.languages(),
                    card.contact(),
                    card.documents());
        }
    }

    /** Where the centre is, as far as it may be known. */
    public record Address(
            String visibility, @Nullable String street, @Nullable String postcode, @Nullable String city) {}
}
