package de.verweisnetz.data.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the table that comes with the program. */
final class BuiltInPlaces {
    private static final String RESOURCE = "/de/verweisnetz/data/places/places.csv";

    private BuiltInPlaces() {}

    static List<Place> read() {
        try (InputStream in = BuiltInPlaces.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines().skip(1).map(BuiltInPlaces::place).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // No field of our table holds a comma or a quote, so a plain split is a whole CSV reader here.
    private static Place place(String line) {
        String[] field = line.split(",", -1);
        return new Place(
                field[0],
                field[1],
                field[2],
                field[3],
                Double.parseDouble(field[4]),
                Double.parseDouble(field[5]),
                PlaceKind.valueOf(field[6]),
                Stream.of(field[7].split(" "))
                        .filter(range -> !range.isEmpty())
                        .map(PostcodeRange::parse)
                        .toList());
    }
}
