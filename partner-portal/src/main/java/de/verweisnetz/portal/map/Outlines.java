package de.verweisnetz.portal.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The borders of the Länder as the build simplified them. */
final class Outlines {
    /** The rings of each Land by its key of two digits; a hole is a ring too. */
    static final Map<String, List<List<Point>>> LAENDER = read();

    private Outlines() {}

    /** What is to be seen of each Land, as the data of a path. */
    static List<String> paths(Frame frame) {
        return LAENDER.values().stream()
                .map(rings -> path(rings, frame))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private static String path(List<List<Point>> rings, Frame frame) {
        StringBuilder path = new StringBuilder();
        rings.stream().filter(ring -> isSeen(ring, frame)).forEach(ring -> draw(ring, frame, path));
        return path.toString();
    }

    private static boolean isSeen(List<Point> ring, Frame frame) {
        return ring.stream().anyMatch(point -> frame.x(point) >= 0)
                && ring.stream().anyMatch(point -> frame.x(point) <= Frame.WIDTH)
                && ring.stream().anyMatch(point -> frame.y(point) >= 0)
                && ring.stream().anyMatch(point -> frame.y(point) <= Frame.HEIGHT);
    }

    /** Steps from point to point are shorter to write than places. */
    private static void draw(List<Point> ring, Frame frame, StringBuilder path) {
        int x = 0;
        int y = 0;
        for (Point point : ring) {
            int nextX = frame.x(point);
            int nextY = frame.y(point);
            path.append(path.isEmpty() || path.charAt(path.length() - 1) == 'z' ? "M" : "l");
            boolean first = path.charAt(path.length() - 1) == 'M';
            path.append(first ? nextX : nextX - x).append(' ').append(first ? nextY : nextY - y);
            x = nextX;
            y = nextY;
        }
        path.append('z');
    }

    private static Map<String, List<List<Point>>> read() {
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream("outlines.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            Map<String, List<List<Point>>> laender = new TreeMap<>();
            lines.lines().map(line -> line.split(" ")).forEach(line -> laender.computeIfAbsent(
                            line[0], key -> new ArrayList<>())
                    .add(ring(line)));
            return laender;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Point> ring(String[] line) {
        List<Point> ring = new ArrayList<>();
        for (int i = 1; i < line.length; i += 2) {
            ring.add(new Point(Integer.parseInt(line[i + 1]) / 1000.0, Integer.parseInt(line[i]) / 1000.0));
        }
        return ring;
    }
}
