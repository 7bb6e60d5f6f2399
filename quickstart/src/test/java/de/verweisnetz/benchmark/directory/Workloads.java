package de.verweisnetz.benchmark.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.place.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The kinds of requests that are measured, drawn from the vocabulary of counselling; the same in every run. */
final class Workloads {
    private static final int VARIATIONS = 40;
    private static final int DEEP_PAGES = 500;
    private static final int HSDS_PAGE = 500;
    private static final List<String> LANGUAGES =
            List.of("ro", "pl", "bg", "it", "es", "hu", "hr", "el", "en", "fr", "de");
    private static final List<String> RADII = List.of("10", "25", "50");

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(7);
    private final List<Code> topics = CodeLists.load().topics().codes().stream()
            .filter(topic -> topic.parent() != null)
            .toList();
    private final List<String> postcodes;

    Workloads() {
        postcodes = IntStream.range(1, 100)
                .mapToObj(number -> "%05d".formatted(number * 1000 + 115))
                .filter(postcode -> Places.load().find(postcode).isPresent())
                .toList();
    }

    List<Workload> all(Connection database, LoadClient client) throws SQLException {
        return List.of(
                many("text", i -> "/api/v1/offers?text=" + encoded(word())),
                many("facet", i -> "/api/v1/offers?language=" + any(LANGUAGES) + "&topic=" + topic() + "&accepts=CODE"),
                many("near", i -> "/api/v1/offers?postcode=" + any(postcodes) + "&radius_km=" + any(RADII)),
                many(
                        "combined",
                        i -> "/api/v1/offers?text=" + encoded(word()) + "&language=" + any(LANGUAGES) + "&postcode="
                                + any(postcodes) + "&radius_km=50"),
                detail(database),
                new Workload("keyset page " + DEEP_PAGES, deepPages(client)),
                many("HSDS page", i -> "/api/hsds/services?per_page=25&page=" + (1 + random.nextInt(HSDS_PAGE))));
    }

    private Workload detail(Connection database) throws SQLException {
        var paths = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM directory.offer_search WHERE listed ORDER BY md5(id::text) LIMIT "
                                + VARIATIONS)) {
            while (rows.next()) {
                paths.add("/api/v1/offers/" + rows.getString(1));
            }
        }
        return new Workload("detail", paths);
    }

    /** The feed read from its beginning, one page after the other: its last pages are the deep ones. */
    private List<String> deepPages(LoadClient client) {
        var paths = new ArrayList<String>();
        var path = "/api/v1/directory/changes?limit=25";
        for (int page = 0; page < DEEP_PAGES; page++) {
            var answer = tree(client.once(new Workload("page", List.of(path))).get(0));
            path = "/api/v1/directory/changes?limit=25&after="
                    + answer.get("cursor").asText();
            if (page >= DEEP_PAGES - VARIATIONS) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static Workload many(String name, IntFunction<String> path) {
        return new Workload(name, IntStream.range(0, VARIATIONS).mapToObj(path).toList());
    }

    /** What a counsellor types: a topic in the client's language. */
    private String word() {
        var synonyms = topics.get(random.nextInt(topics.size())).synonyms();
        var language = any(new ArrayList<>(synonyms.keySet()));
        return any(synonyms.get(language));
    }

    private String topic() {
        return topics.get(random.nextInt(topics.size())).code();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
