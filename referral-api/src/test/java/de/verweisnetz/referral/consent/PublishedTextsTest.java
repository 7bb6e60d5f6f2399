package de.verweisnetz.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition says the same in each language, and none has been edited since clients were asked with it. */
class PublishedTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final String GERMAN = "de";

    static Stream<String> editions() {
        return ConsentTexts.EDITIONS.entrySet().stream()
                .flatMap(edition -> edition.getValue().stream().map(language -> edition.getKey() + "_" + language));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_text_has_been_edited_after_its_use(String edition) throws IOException, NoSuchAlgorithmException {
        var published = read("published.properties");

        assertThat(hash(texts(edition)))
                .as("A text in use is never edited. Publish a new version instead of changing " + edition)
                .isEqualTo(published.getProperty(edition));
    }

    @Test
    void every_published_edition_is_still_there_and_every_edition_is_published() throws IOException {
        assertThat(read("published.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(editions().toList());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_language_has_the_same_texts_with_the_same_places_to_fill(String edition) throws IOException {
        var model = texts(edition.substring(0, edition.indexOf('_') + 1) + GERMAN);
        var texts = texts(edition);

        assertThat(texts.keySet()).isEqualTo(model.keySet());
        assertThat(texts).allSatisfy((name, text) -> {
            assertThat(placeholders(text)).as(name).isEqualTo(placeholders(model.get(name)));
            assertThat(text).as(name).isNotBlank().doesNotContain("  ").isEqualTo(text.strip());
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_language_has_been_left_in_another_one(String edition) throws IOException {
        var texts = texts(edition);
        for (var other : editions().filter(name -> !name.equals(edition)).toList()) {
            if (!language(other).equals(language(edition))) {
                assertThat(texts.values())
                        .as(edition + " and " + other)
                        .doesNotContainAnyElementsOf(texts(other).values());
            }
        }
    }

    @Test
    void the_newest_edition_is_there_in_all_eleven_languages() {
        assertThat(ConsentTexts.EDITIONS.get("2026-2"))
                .containsExactlyInAnyOrder("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");
    }

    private static String language(String edition) {
        return edition.substring(edition.indexOf('_') + 1);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> texts(String edition) throws IOException {
        var texts = new TreeMap<String, String>();
        var read = read("texts-" + edition + ".properties");
        read.stringPropertyNames().forEach(name -> texts.put(name, read.getProperty(name)));
        return texts;
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(PublishedTextsTest.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String hash(TreeMap<String, String> texts) throws NoSuchAlgorithmException {
        var all = texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + text.getValue())
                .collect(Collectors.joining("\n"));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
