package de.verweisnetz.referral;

import de.verweisnetz.directory.CentreCard;
import de.verweisnetz.directory.InformationCard;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.referral.client.Said;
import de.verweisnetz.referral.lifecycle.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a client's page says.
 *
 * @param code until it is entered
 * @param appointmentText what the centre adds to it in its own words, in a language nobody noted
 * @param appointmentFits what she answered; null while she has not
 * @param steps what she can do here now
 * @param said what she said of herself last
 * @param restrictedAt since when she has it locked; null where it is not
 * @param next the address of her page for the centre she went on with
 * @param information that can be trusted, on the topics of her referral
 */
public record ClientPageView(
        ClientState state,
        String language,
        @Nullable String code,
        String reference,
        Instant expiresAt,
        @Nullable Instant appointmentAt,
        @Nullable String appointmentText,
        @Nullable Boolean appointmentFits,
        boolean feedback,
        Grade grade,
        Set<Step> steps,
        @Nullable Said said,
        @Nullable Instant withdrawnAt,
        @Nullable Instant restrictedAt,
        @Nullable String next,
        Centre centre,
        List<InformationCard> information) {

    /** What a client can do on her page. */
    public enum Step {
        /** Say whether the appointment fits. */
        ANSWER_APPOINTMENT,
        /** Agree, and take back what she agreed to. */
        CONSENT,
        ENTER_CONTACT_DATA,
        /** Say that she came, or that nobody answered. */
        REPORT,
        /** Go on with another centre. */
        GO_ON,
        /** Take everything back. */
        WITHDRAW
    }

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
