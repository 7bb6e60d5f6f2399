package de.verweisnetz.portal.map;

import de.verweisnetz.portal.api.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers on the outlines of the Länder, drawn on the server.
 *
 * @param elsewhere offers without a point: the address is not public, or nobody knows where it is
 */
public record OfferMap(
        List<String> laender, List<Tile> tiles, List<Spot> spots, List<Caption> captions, List<Offer> elsewhere) {
    /** The key of the offers that have no point. */
    public static final String ELSEWHERE = "none";

    public static OfferMap of(List<Offer> offers, @Nullable TileServer server) {
        Map<Point, List<Offer>> placed = new HashMap<>();
        List<Offer> elsewhere = new ArrayList<>();
        for (Offer offer : offers) {
            Point.of(offer.address())
                    .ifPresentOrElse(
                            point -> placed.computeIfAbsent(point, at -> new ArrayList<>())
                                    .add(offer),
                            () -> elsewhere.add(offer));
        }
        Frame frame = Frame.around(placed.keySet());
        List<Spot> spots = Gathering.spots(placed, frame);
        List<Tile> tiles = server == null ? List.of() : server.tiles(frame);
        return new OfferMap(Outlines.paths(frame), tiles, spots, Caption.of(spots), elsewhere);
    }

    public String viewBox() {
        return "0 0 " + Frame.WIDTH + " " + Frame.HEIGHT;
    }

    /** How far a finger may miss a circle. */
    public int reach() {
        return Gathering.APART / 2;
    }

    /** The offers behind a key of an address; absent where it names none of today. */
    public Optional<List<Offer>> at(String key) {
        if (key.equals(ELSEWHERE)) {
            return Optional.of(elsewhere).filter(offers -> !offers.isEmpty());
        }
        return spots.stream()
                .filter(spot -> spot.key().equals(key))
                .map(Spot::offers)
                .findFirst();
    }
}
