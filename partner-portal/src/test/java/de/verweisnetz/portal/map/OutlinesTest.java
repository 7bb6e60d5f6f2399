package de.verweisnetz.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final Path PLACES =
            Path.of("..", "directory-data", "src", "main", "resources", "de", "verweisnetz", "data", "places");
    private static final Map<String, Point> CAPITALS = Map.ofEntries(
            Map.entry("01", new Point(54.32, 10.13)),
            Map.entry("02", new Point(53.55, 10.0)),
            Map.entry("03", new Point(52.37, 9.73)),
            Map.entry("04", new Point(53.08, 8.81)),
            Map.entry("05", new Point(51.23, 6.78)),
            Map.entry("06", new Point(50.08, 8.24)),
            Map.entry("07", new Point(49.99, 8.25)),
            Map.entry("08", new Point(48.78, 9.18)),
            Map.entry("09", new Point(48.14, 11.57)),
            Map.entry("10", new Point(49.24, 6.99)),
            Map.entry("11", new Point(52.52, 13.4)),
            Map.entry("12", new Point(52.4, 13.06)),
            Map.entry("13", new Point(53.63, 11.41)),
            Map.entry("14", new Point(51.05, 13.74)),
            Map.entry("15", new Point(52.13, 11.63)),
            Map.entry("16", new Point(50.98, 11.03)));

    @Test
    void each_land_has_an_outline_with_its_capital_inside_and_that_of_no_other() {
        assertThat(Outlines.LAENDER.keySet()).isEqualTo(CAPITALS.keySet());
        Outlines.LAENDER.forEach((key, rings) -> assertThat(CAPITALS.entrySet().stream()
                        .filter(capital -> area(rings)
                                .contains(
                                        capital.getValue().x(),
                                        capital.getValue().y()))
                        .map(Map.Entry::getKey))
                .as(key)
                .containsExactly(key));
    }

    @Test
    void the_towns_of_the_directory_lie_in_their_land_but_for_a_few_kilometres() throws IOException {
        List<String[]> towns = Files.readAllLines(PLACES.resolve("places.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(towns).hasSizeGreaterThan(400).allSatisfy(town -> assertThat(isIn(
                        Outlines.LAENDER.get(town[0].substring(0, 2)),
                        new Point(Double.parseDouble(town[4]), Double.parseDouble(town[5]))))
                .as(town[2])
                .isTrue());
    }

    @Test
    void neighbours_share_their_border_point_by_point() {
        assertThat(shared("03", "04")).isGreaterThan(10);
        assertThat(shared("08", "09")).isGreaterThan(50);
        assertThat(shared("11", "12")).isEqualTo(points("11").size());
        assertThat(shared("01", "09")).isZero();
    }

    @Test
    void no_outline_crosses_itself() {
        Outlines.LAENDER.forEach((key, rings) ->
                rings.forEach(ring -> assertThat(crossings(ring)).as(key).isZero()));
    }

    @Test
    void only_what_is_seen_is_drawn() {
        Frame berlin = Frame.around(List.of(new Point(52.52, 13.4)));
        assertThat(Outlines.paths(berlin)).hasSizeBetween(2, 4);
        assertThat(Outlines.paths(Frame.around(List.of()))).hasSize(16).allSatisfy(path -> assertThat(path)
                .matches("(M-?\\d+ -?\\d+(l-?\\d+ -?\\d+)+z)+"));
        assertThat(String.join("", Outlines.paths(Frame.around(List.of())))).hasSizeLessThan(30_000);
    }

    /** In it, or where the outline was drawn past it. */
    private static boolean isIn(List<List<Point>> rings, Point point) {
        double near = 4.0 / 40_000;
        return area(rings).intersects(point.x() - near, point.y() - near, 2 * near, 2 * near);
    }

    private static Path2D area(List<List<Point>> rings) {
        Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point> ring : rings) {
            area.moveTo(ring.get(0).x(), ring.get(0).y());
            ring.forEach(point -> area.lineTo(point.x(), point.y()));
            area.closePath();
        }
        return area;
    }

    private static Set<Point> points(String land) {
        return Outlines.LAENDER.get(land).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static long shared(String land, String other) {
        return points(land).stream().filter(points(other)::contains).count();
    }

    private static long crossings(List<Point> ring) {
        int size = ring.size();
        return IntStream.range(0, size)
                .mapToLong(i -> IntStream.range(i + 2, size)
                        .filter(j -> (j + 1) % size != i)
                        .filter(j ->
                                crosses(ring.get(i), ring.get((i + 1) % size), ring.get(j), ring.get((j + 1) % size)))
                        .count())
                .sum();
    }

    private static boolean crosses(Point a, Point b, Point c, Point d) {
        return Line2D.linesIntersect(
                a.longitude(),
                a.latitude(),
                b.longitude(),
                b.latitude(),
                c.longitude(),
                c.latitude(),
                d.longitude(),
                d.latitude());
    }
}
