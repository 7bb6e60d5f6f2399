package de.verweisnetz.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client reads about the centre she is referred to.
 *
 * @param address with street and coordinates only where the visibility is PUBLIC
 * @param contact for clients, never the one for referrals
 */
public record CentreCard(
        OfferId id,
        String name,
        UUID organizationId,
        String organization,
        @Nullable String carrier,
        OfferFacts.Address address,
        List<OfferFacts.Slot> hours,
        List<OfferFacts.SpokenLanguage> languages,
        OfferFacts.@Nullable Contact contact,
        List<String> documents) {

    static CentreCard of(OfferFacts facts) {
        var organization = facts.organization();
        return new CentreCard(
                new OfferId(facts.id()),
                facts.name(),
                organization.id(),
                organization.name(),
                organization.carrier(),
                facts.address(),
                facts.hours(),
                facts.languages(),
                facts.clientContact(),
                facts.documents());
    }
}
