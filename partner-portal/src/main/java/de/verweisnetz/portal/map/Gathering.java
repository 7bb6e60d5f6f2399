package de.verweisnetz.portal.map;

import de.verweisnetz.portal.api.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers offers into spots that fingers can tell apart: the places with the most offers draw the others near them. */
final class Gathering {
    /** Between two circles: 44 pixels on a phone, where the picture is 358 wide. */
    static final int APART = 500;

    private static final Comparator<Map.Entry<Point, List<Offer>>> LARGEST_FIRST =
            Comparator.<Map.Entry<Point, List<Offer>>>comparingInt(
                            entry -> -entry.getValue().size())
                    .thenComparingDouble(entry -> entry.getKey().latitude())
                    .thenComparingDouble(entry -> entry.getKey().longitude());

    private Gathering() {}

    static List<Spot> spots(Map<Point, List<Offer>> offers, Frame frame) {
        Map<Point, List<Offer>> gathered = new LinkedHashMap<>();
        // the order must not depend on that of the hits, or the address of a spot would not last
        offers.entrySet().stream().sorted(LARGEST_FIRST).forEach(entry -> gathered.computeIfAbsent(
                        near(entry.getKey(), gathered.keySet(), frame), point -> new ArrayList<>())
                .addAll(entry.getValue()));
        return gathered.entrySet().stream()
                .map(entry -> Spot.at(entry.getKey(), frame, entry.getValue()))
                .toList();
    }

    private static Point near(Point point, Iterable<Point> others, Frame frame) {
        Point nearest = point;
        double least = APART;
        for (Point other : others) {
            double distance = Math.hypot(frame.x(point) - frame.x(other), frame.y(point) - frame.y(other));
            if (distance < least) {
                nearest = other;
                least = distance;
            }
        }
        return nearest;
    }
}
