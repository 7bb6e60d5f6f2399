package de.verweisnetz.portal.map;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A server of map pictures, by the pattern of its addresses; only nodes that name one have one. */
public record TileServer(String pattern, String origin) {
    private static final List<String> PLACES = List.of("{z}", "{x}", "{y}");
    /** Units of the picture that a tile is to be wide: 256 pixels at the usual size. */
    private static final double USUAL = 2560;

    private static final int FINEST = 18;

    /** Says at the start what is wrong with the setting, not when somebody opens a map. */
    public static TileServer of(String pattern) {
        String sample = PLACES.stream().reduce(pattern, (text, place) -> text.replace(place, "0"));
        URI address = URI.create(sample);
        if (!PLACES.stream().allMatch(pattern::contains)
                || !"https".equals(address.getScheme())
                || address.getAuthority() == null
                || !pattern.startsWith("https://" + address.getAuthority() + "/")) {
            throw new IllegalArgumentException(
                    "verweisnetz.portal.map.tiles has to be like https://tiles.example.org/{z}/{x}/{y}.png");
        }
        return new TileServer(pattern, "https://" + address.getAuthority());
    }

    List<Tile> tiles(Frame frame) {
        int zoom = (int) Math.max(0, Math.min(FINEST, Math.round(Math.log(frame.scale() / USUAL) / Math.log(2))));
        double size = 1.0 / (1 << zoom);
        return range(frame.north(), Frame.HEIGHT / frame.scale(), size)
                .flatMap(row -> range(frame.west(), Frame.WIDTH / frame.scale(), size)
                        .map(column -> tile(zoom, column, row, frame)))
                .toList();
    }

    private static Stream<Integer> range(double from, double length, double size) {
        return IntStream.rangeClosed((int) Math.floor(from / size), (int) Math.floor((from + length) / size))
                .boxed();
    }

    private Tile tile(int zoom, int column, int row, Frame frame) {
        double size = 1.0 / (1 << zoom);
        int x = frame.x(column * size);
        int y = frame.y(row * size);
        String address = pattern.replace("{z}", Integer.toString(zoom))
                .replace("{x}", Integer.toString(column))
                .replace("{y}", Integer.toString(row));
        return new Tile(address, x, y, frame.x((column + 1) * size) - x, frame.y((row + 1) * size) - y);
    }
}
