package de.verweisnetz.data.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the postal code file of GeoNames for Germany: tabs between country, postcode, place, names and codes of three
 * levels of administration, latitude, longitude and accuracy.
 *
 * <p>Lines of other countries are passed over. A line that cannot be used is a problem and never stops the others. Data
 * of GeoNames (www.geonames.org) is under CC BY 4.0.
 */
public final class GeoNamesPostalFile {
    private static final String GERMANY = "DE";
    private static final int FIELDS = 12;
    private static final int LEAST_FIELDS = 11;
    private static final int LONGEST_NAME = 180;
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern KREIS = Pattern.compile("(0[1-9]|1[0-6])\\d{3}");

    private GeoNamesPostalFile() {}

    /** What a line cannot be used for. */
    public enum Reason {
        TOO_FEW_FIELDS,
        TOO_MANY_FIELDS,
        BAD_POSTCODE,
        /** The code of the third level is not the five digits of a Kreis. */
        BAD_KREIS,
        BAD_COORDINATES,
        NAME_TOO_LONG
    }

    /** A line that was left out. */
    public record Problem(long line, Reason reason) {}

    /** What the file holds, each row once, in its order. */
    public record Result(List<PostalRow> rows, List<Problem> problems) {}

    /**
     * Reads the whole file.
     *
     * @throws IOException if the stream itself fails
     */
    public static Result read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<PostalRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<PostalRow> met = new HashSet<>();
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] fields = (number == 1 ? withoutMark(line) : line).split("\t", -1);
            if (!fields[0].equals(GERMANY)) {
                continue;
            }
            Optional<Reason> reason = wrong(fields);
            if (reason.isPresent()) {
                problems.add(new Problem(number, reason.get()));
            } else {
                PostalRow row = row(fields);
                if (met.add(row)) {
                    rows.add(row);
                }
            }
        }
        return new Result(List.copyOf(rows), List.copyOf(problems));
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static Optional<Reason> wrong(String[] fields) {
        if (fields.length < LEAST_FIELDS) {
            return Optional.of(Reason.TOO_FEW_FIELDS);
        }
        if (fields.length > FIELDS) {
            return Optional.of(Reason.TOO_MANY_FIELDS);
        }
        if (!POSTCODE.matcher(fields[1]).matches()) {
            return Optional.of(Reason.BAD_POSTCODE);
        }
        if (!KREIS.matcher(fields[8]).matches()) {
            return Optional.of(Reason.BAD_KREIS);
        }
        if (fields[2].length() > LONGEST_NAME || fields[7].length() > LONGEST_NAME) {
            return Optional.of(Reason.NAME_TOO_LONG);
        }
        return liesInGermany(fields) ? Optional.empty() : Optional.of(Reason.BAD_COORDINATES);
    }

    private static boolean liesInGermany(String[] fields) {
        try {
            return Places.isInGermany(Double.parseDouble(fields[9]), Double.parseDouble(fields[10]));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static PostalRow row(String[] fields) {
        return new PostalRow(
                fields[1],
                fields[8],
                fields[7].strip(),
                fields[2].strip(),
                Double.parseDouble(fields[9]),
                Double.parseDouble(fields[10]));
    }
}
