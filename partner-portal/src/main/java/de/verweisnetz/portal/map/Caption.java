package de.verweisnetz.portal.map;

import java.util.ArrayList;
import java.util.List;

/** The name of a spot where there is room for it: the largest are named first, none over another or over a circle. */
public record Caption(String name, int x, int y) {
    private static final int LETTER = 78;
    private static final int HEIGHT = 170;

    static List<Caption> of(List<Spot> spots) {
        List<Caption> captions = new ArrayList<>();
        for (Spot spot : spots) {
            Caption caption = new Caption(spot.place(), spot.x(), spot.y() + spot.radius() + HEIGHT);
            boolean free = captions.stream().noneMatch(caption::covers)
                    && spots.stream().noneMatch(caption::covers)
                    && caption.isInside();
            if (free && !spot.place().isEmpty()) {
                captions.add(caption);
            }
        }
        return captions;
    }

    private int half() {
        return name.length() * LETTER / 2;
    }

    private boolean isInside() {
        return x - half() >= 0 && x + half() <= Frame.WIDTH && y <= Frame.HEIGHT;
    }

    private boolean covers(Caption other) {
        return Math.abs(x - other.x) < half() + other.half() && Math.abs(y - other.y) < HEIGHT;
    }

    private boolean covers(Spot spot) {
        return Math.abs(x - spot.x()) < half() + spot.radius()
                && spot.y() - spot.radius() < y
                && spot.y() + spot.radius() > y - HEIGHT + 20;
    }
}
