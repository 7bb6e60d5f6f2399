package de.verweisnetz.directory.search;

import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferFacts;
import java.util.Optional;

/** Where an offer is, as far as searches may know. */
record Spot(double latitude, double longitude) {

    /** Of a place on request the middle of its town: with the exact point, three searches would tell the street. */
    static Optional<Spot> of(OfferFacts facts) {
        var address = facts.address();
        if (isSecret(facts)) {
            return Optional.empty();
        }
        if (address.latitude() != null && address.longitude() != null) {
            return Optional.of(new Spot(address.latitude(), address.longitude()));
        }
        return Optional.ofNullable(address.postcode())
                .flatMap(postcode -> Places.load().find(postcode))
                .map(match -> new Spot(match.place().latitude(), match.place().longitude()));
    }

    /** What nobody declared open is secret. */
    static boolean isSecret(OfferFacts facts) {
        return !isPublic(facts) && !isOnRequest(facts);
    }

    static boolean isOnRequest(OfferFacts facts) {
        return facts.address().visibility().equals("ON_REQUEST");
    }

    private static boolean isPublic(OfferFacts facts) {
        return facts.address().visibility().equals("PUBLIC");
    }

    /** As PostgreSQL reads a (longitude, latitude) point. */
    String point() {
        return "(" + longitude + "," + latitude + ")";
    }
}
