package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.directory.AgeBand;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Numbers for everything that offers are filtered by, each kind in a range of its own.
 *
 * <pre>
 *             1 …          99  flags
 *         1 000 …       1 167  open in this hour of the week
 *         2 000 …       2 167  can be called in this hour of the week
 *   100 000 000 … 100 019 682  languages: the code as a number to base 27
 *   101 000 000, 102 000 000   the same, spoken or interpreted
 *   110 000 000 … 110 826 685  languages in a block of four hours of the week
 *   200 000 000 … 299 999 999  topics: a checksum of the code
 *   300 000 000 … 329 999 999  centre types, carriers, sectors: a checksum of the code
 *   400 000 000 … 401 080 899  cells of a fifth of a degree of latitude by three tenths of longitude
 * 1 000 000 000 … 1 199 999 999  areas: the key with a leading 1, so that no zero is lost; nationwide is the first
 * </pre>
 */
public final class Facets {
    static final int ACCEPTS_CODE = 1;
    static final int ACCEPTS_WARM = 2;
    static final int REMOTE = 3;
    static final int SECRET = 4;
    /** The street is told on request only: so is the distance, in steps. */
    static final int ON_REQUEST = 5;
    /** By e-mail, video or chat, or by a number that can be called from abroad. */
    static final int FROM_ABROAD = 6;

    static final int CALLED_FROM_ABROAD = 7;
    static final int WHEELCHAIR = 8;
    static final int WHEELCHAIR_IN_PART = 9;
    static final int ANY_SECTOR = 10;
    /** The stated light; how old it is, a date tells. */
    static final int LIGHT_OPEN = 11;

    static final int LIGHT_FULL = 12;
    static final int LAST_RESORT = 13;
    static final int NATIONWIDE = 1_000_000_000;

    private static final int FLAGS_END = 20;
    private static final Map<String, Integer> GENDERS = Map.of("WOMEN", 30, "MEN", 31, "DIVERSE", 32);
    private static final Map<String, Integer> ORIGINS = Map.of("EU", 35, "THIRD_COUNTRY", 36);
    private static final int AGE_BANDS = 40;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int HOUR = 60;
    private static final int OPEN = 1_000;
    private static final int CALLED = 2_000;
    private static final int LANGUAGES = 100_000_000;
    private static final int SPOKEN = 101_000_000;
    private static final int INTERPRETED = 102_000_000;
    private static final int LANGUAGE_BLOCKS = 110_000_000;
    private static final int BLOCK = 4 * HOUR;
    private static final int BLOCKS = WeekMinutes.WEEK / BLOCK;
    private static final int TOPICS = 200_000_000;
    private static final int TOPIC_NUMBERS = 100_000_000;
    private static final int CENTRE_TYPES = 300_000_000;
    private static final int CARRIERS = 310_000_000;
    private static final int SECTORS = 320_000_000;
    private static final int CODE_NUMBERS = 10_000_000;
    private static final int CELLS = 400_000_000;
    private static final int CELLS_A_ROW = 1_201;
    private static final int KREIS_DIGITS = 5;

    private Facets() {}

    /** Says something alone that many offers may have in common. */
    static boolean isFlag(int facet) {
        return facet > 0 && facet < FLAGS_END;
    }

    static boolean isArea(int facet) {
        return facet >= NATIONWIDE;
    }

    /** Flags as the bits of one number. */
    static int bits(Collection<Integer> facets) {
        return facets.stream()
                .filter(Facets::isFlag)
                .mapToInt(flag -> 1 << flag)
                .reduce(0, (a, b) -> a | b);
    }

    static int accepts(String grade) {
        return grade.equals("WARM") ? ACCEPTS_WARM : ACCEPTS_CODE;
    }

    static int language(String code) {
        return LANGUAGES + languageNumber(code);
    }

    static int language(String code, String mode) {
        return (mode.equals("SPOKEN") ? SPOKEN : INTERPRETED) + languageNumber(code);
    }

    /** A language at some time, rounded to blocks of the week. */
    static List<Integer> languageAt(String code, WeekMinutes.Span span) {
        int first = LANGUAGE_BLOCKS + languageNumber(code) * BLOCKS;
        return WeekMinutes.blocks(span, BLOCK).stream()
                .map(block -> first + block)
                .toList();
    }

    static List<Integer> openAt(WeekMinutes.Span span) {
        return WeekMinutes.blocks(span, HOUR).stream().map(hour -> OPEN + hour).toList();
    }

    static List<Integer> calledAt(WeekMinutes.Span span) {
        return WeekMinutes.blocks(span, HOUR).stream()
                .map(hour -> CALLED + hour)
                .toList();
    }

    /** Below 19,683; codes have two or three letters, and whatever is no code has no number of its own. */
    static int languageNumber(String code) {
        int number = 0;
        if (!LANGUAGE.matcher(code).matches()) {
            return number;
        }
        for (int i = 0; i < code.length(); i++) {
            number = number * 27 + (code.charAt(i) - 'a' + 1);
        }
        return number;
    }

    static int topic(String code) {
        return TOPICS + checksum(code, TOPIC_NUMBERS);
    }

    static int centreType(String code) {
        return CENTRE_TYPES + checksum(code, CODE_NUMBERS);
    }

    static int carrier(String code) {
        return CARRIERS + checksum(code, CODE_NUMBERS);
    }

    static int sector(String code) {
        return SECTORS + checksum(code, CODE_NUMBERS);
    }

    static int gender(String code) {
        return Objects.requireNonNull(GENDERS.get(code));
    }

    /** All of them where an offer is for everybody. */
    static Collection<Integer> genders() {
        return GENDERS.values();
    }

    static int origin(String code) {
        return Objects.requireNonNull(ORIGINS.get(code));
    }

    static Collection<Integer> origins() {
        return ORIGINS.values();
    }

    static boolean isGender(String code) {
        return GENDERS.containsKey(code);
    }

    static boolean isOrigin(String code) {
        return ORIGINS.containsKey(code);
    }

    static int age(AgeBand band) {
        return AGE_BANDS + band.ordinal();
    }

    /** The bands that ages from one to another lie in. */
    static List<Integer> ages(int from, int to) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.touches(from, to))
                .map(Facets::age)
                .toList();
    }

    static int cell(double latitude, double longitude) {
        return CELLS + cellRow(latitude) * CELLS_A_ROW + cellColumn(longitude);
    }

    /** The cells that a rectangle touches. */
    static List<Integer> cells(double south, double west, double north, double east) {
        return IntStream.rangeClosed(cellRow(south), cellRow(north))
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(cellColumn(west), cellColumn(east))
                        .mapToObj(column -> CELLS + row * CELLS_A_ROW + column))
                .toList();
    }

    /** An offer for one municipality is found in its whole Kreis: a postcode does not tell the municipality. */
    static int area(String prefix) {
        if (prefix.equals(Profile.NATIONWIDE)) {
            return NATIONWIDE;
        }
        var kreis = prefix.substring(0, Math.min(prefix.length(), KREIS_DIGITS));
        return NATIONWIDE + Integer.parseInt("1" + kreis);
    }

    /** The areas that cover a Kreis: itself, its Land, the whole country. */
    public static List<Integer> covering(String kreis) {
        return List.of(area(kreis), area(kreis.substring(0, 2)), NATIONWIDE);
    }

    /** An offer for a topic counts for the field above it; an offer for a whole field counts for all its topics. */
    static List<String> covered(String topic) {
        var topics = CodeLists.load().topics();
        var parent = topics.find(topic).map(Code::parent);
        return Stream.of(topics.withChildren(topic).stream(), parent.stream(), Stream.of(topic))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** As PostgreSQL reads an array. */
    public static String array(Collection<Integer> facets) {
        return facets.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static int checksum(String code, int numbers) {
        var checksum = new CRC32();
        checksum.update(code.getBytes(StandardCharsets.US_ASCII));
        return (int) (checksum.getValue() % numbers);
    }

    private static int cellRow(double latitude) {
        return (int) ((Math.max(-90, Math.min(90, latitude)) + 90) * 5);
    }

    private static int cellColumn(double longitude) {
        return (int) ((Math.max(-180, Math.min(180, longitude)) + 180) / 0.3);
    }
}
