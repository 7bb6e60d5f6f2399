package de.verweisnetz.portal.map;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The part of the world that the picture shows, and where a point lies in it, in units of the picture. */
record Frame(double west, double north, double scale) {
    static final int WIDTH = 4000;
    static final int HEIGHT = 5000;

    private static final double ASPECT = (double) WIDTH / HEIGHT;
    private static final List<Point> GERMANY = List.of(new Point(46.9, 5.1), new Point(55.4, 15.8));
    /** A town and its surroundings, about 130 kilometres; nearer, the outlines would be too coarse. */
    private static final double NEAREST = 1.9 / 360;
    /** So that circles and their names do not touch the edge. */
    private static final double AROUND = 1.5;

    /** As near as all points allow, and never more than the whole country. */
    static Frame around(Collection<Point> points) {
        Frame country = fitting(GERMANY, 0, 1);
        Frame near = fitting(points, NEAREST, AROUND);
        return points.isEmpty() || near.scale < country.scale * 1.3 ? country : near;
    }

    private static Frame fitting(Collection<Point> points, double least, double margin) {
        double left = least(points, Point::x);
        double top = least(points, Point::y);
        double right = -least(points, point -> -point.x());
        double bottom = -least(points, point -> -point.y());
        double width = Math.max(least, Math.max(right - left, (bottom - top) * ASPECT) * margin);
        return new Frame((left + right - width) / 2, (top + bottom - width / ASPECT) / 2, WIDTH / width);
    }

    private static double least(Collection<Point> points, ToDoubleFunction<Point> measure) {
        return points.stream().mapToDouble(measure).min().orElse(0);
    }

    int x(Point point) {
        return x(point.x());
    }

    int y(Point point) {
        return y(point.y());
    }

    int x(double world) {
        return (int) Math.round((world - west) * scale);
    }

    int y(double world) {
        return (int) Math.round((world - north) * scale);
    }
}
