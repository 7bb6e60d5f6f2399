package de.verweisnetz.directory.search;

import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.listing.FactsReader;
import de.verweisnetz.directory.listing.Freshness;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One offer as it is searched: everything that one statement needs, in one row.
 *
 * @param location {@code (longitude,latitude)}, or null where the place is secret or there is none
 * @param rank decides which offers are looked at first where there are very many; it never orders a page
 */
public record SearchRow(
        UUID id,
        UUID organizationId,
        UUID serviceId,
        OfferFacts facts,
        String words,
        String facets,
        @Nullable String location,
        @Nullable String land,
        int rank,
        boolean listed,
        boolean fallback,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        LocalDate usableUntil,
        LocalDate closedUntil) {

    public static SearchRow of(OfferDocuments documents) {
        var facts = FactsReader.read(documents);
        var status = documents.service().path("status").asText();
        return new SearchRow(
                facts.id(),
                facts.organization().id(),
                facts.service().id(),
                facts,
                OfferWords.of(facts),
                Facets.array(Facets.of(facts)),
                location(facts),
                land(documents, facts),
                rank(facts),
                status.equals("active") || status.equals("temporarily closed"),
                facts.fallback(),
                facts.verifiedOn(),
                facts.validUntil(),
                Freshness.usableUntil(facts.verifiedOn(), facts.validUntil()),
                facts.closedUntil() == null ? LocalDate.EPOCH : facts.closedUntil());
    }

    /** Of a place on request the middle of its town: with the exact point, three searches would tell the street. */
    private static @Nullable String location(OfferFacts facts) {
        var address = facts.address();
        if (address.latitude() != null && address.longitude() != null) {
            return point(address.longitude(), address.latitude());
        }
        return Optional.ofNullable(address.postcode())
                .flatMap(postcode -> Places.load().find(postcode))
                .map(match -> point(match.place().longitude(), match.place().latitude()))
                .orElse(null);
    }

    private static String point(double longitude, double latitude) {
        return "(" + longitude + "," + latitude + ")";
    }

    /** Where its public holidays are: the Land of its place, else the only Land that it is responsible for. */
    private static @Nullable String land(OfferDocuments documents, OfferFacts facts) {
        var kreis = documents.location().path(Profile.PROPERTY).path("kreis").asText("");
        if (!kreis.isEmpty()) {
            return kreis.substring(0, 2);
        }
        var lands = facts.area().stream().map(area -> area.substring(0, 2)).collect(Collectors.toSet());
        return lands.size() == 1 && !facts.area().contains(Profile.NATIONWIDE)
                ? lands.iterator().next()
                : null;
    }

    private static int rank(OfferFacts facts) {
        return facts.acceptsReferrals().size() * 4
                + (facts.hours().isEmpty() ? 0 : 2)
                + (facts.clientContact() == null ? 0 : 1);
    }
}
