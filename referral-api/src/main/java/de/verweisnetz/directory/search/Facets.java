package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.directory.OfferFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Numbers for everything that offers are filtered by, each kind in a range of its own.
 *
 * <pre>
 *             1 …          99  flags
 *   100 000 000 … 100 019 682  languages: the code as a number to base 27
 *   200 000 000 … 299 999 999  topics: a checksum of the code
 * 1 000 000 000 … 1 199 999 999  areas: the key with a leading 1, so that no zero is lost; nationwide is the first
 * </pre>
 */
final class Facets {
    static final int ACCEPTS_CODE = 1;
    static final int ACCEPTS_WARM = 2;
    static final int REMOTE = 3;
    static final int SECRET = 4;
    static final int NATIONWIDE = 1_000_000_000;

    private static final int LANGUAGES = 100_000_000;
    private static final int TOPICS = 200_000_000;
    private static final int TOPIC_NUMBERS = 100_000_000;
    private static final int KREIS_DIGITS = 5;
    private static final Set<String> REMOTE_CHANNELS = Set.of("PHONE", "EMAIL", "VIDEO", "CHAT");

    private Facets() {}

    /** Everything one offer can be filtered by. */
    static Set<Integer> of(OfferFacts offer) {
        var facets = new TreeSet<Integer>();
        offer.languages().forEach(language -> facets.add(language(language.code())));
        offer.topics().forEach(topic -> covered(topic).forEach(code -> facets.add(topic(code))));
        offer.area().forEach(area -> facets.add(area(area)));
        offer.acceptsReferrals().forEach(grade -> facets.add(accepts(grade)));
        if (offer.channels().stream().anyMatch(REMOTE_CHANNELS::contains)) {
            facets.add(REMOTE);
        }
        if (isSecret(offer)) {
            facets.add(SECRET);
        }
        return facets;
    }

    static int accepts(String grade) {
        return grade.equals("WARM") ? ACCEPTS_WARM : ACCEPTS_CODE;
    }

    static int language(String code) {
        int number = 0;
        for (int i = 0; i < code.length(); i++) {
            number = number * 27 + (code.charAt(i) - 'a' + 1);
        }
        return LANGUAGES + number;
    }

    static int topic(String code) {
        var checksum = new CRC32();
        checksum.update(code.getBytes(StandardCharsets.US_ASCII));
        return TOPICS + (int) (checksum.getValue() % TOPIC_NUMBERS);
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
    static List<Integer> covering(String kreis) {
        return List.of(area(kreis), area(kreis.substring(0, 2)), NATIONWIDE);
    }

    static boolean isSecret(OfferFacts offer) {
        return !Set.of("PUBLIC", "ON_REQUEST").contains(offer.address().visibility());
    }

    /** As PostgreSQL reads an array. */
    static String array(Collection<Integer> facets) {
        return facets.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** An offer for a topic counts for the field above it; an offer for a whole field counts for all its topics. */
    private static List<String> covered(String topic) {
        var codes = new ArrayList<>(CodeLists.load().topics().withChildren(topic));
        var parent = CodeLists.load().topics().find(topic).map(Code::parent);
        return Stream.of(codes.stream(), parent.stream(), Stream.of(topic))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }
}
