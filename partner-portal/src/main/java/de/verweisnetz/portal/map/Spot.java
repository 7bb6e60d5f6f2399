package de.verweisnetz.portal.map;

import de.verweisnetz.portal.api.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Offers that lie so near each other that one circle stands for them. */
public record Spot(String key, int x, int y, String place, List<Offer> offers) {
    private static final int SMALLEST = 130;
    private static final int LARGEST = 230;

    /** At the place of the first offers, named like most of them; the name is empty where none has a town. */
    static Spot at(Point point, Frame frame, List<Offer> offers) {
        Map<String, Long> places = offers.stream()
                .map(offer -> offer.address().city())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String place = places.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Spot(point.key(), frame.x(point), frame.y(point), place, offers);
    }

    public int count() {
        return offers.size();
    }

    /** More offers make a larger circle, by its area. */
    public int radius() {
        return (int) Math.min(LARGEST, SMALLEST + 22 * Math.sqrt(count() - 1));
    }
}
