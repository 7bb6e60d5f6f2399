package de.verweisnetz.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts, one file for each version and language.
 *
 * <p>A version that has been used is never edited: consents point to it. A changed text is a new version.
 */
@ApplicationScoped
public class ConsentTexts {
    /** The information given with every code (GDPR art. 13); nothing to agree to. */
    public static final String NOTICE = "NOTICE";

    private static final String FALLBACK = "en";

    /** Oldest first. */
    private static final List<String> VERSIONS = List.of("2026-1");

    private static final List<String> LANGUAGES = List.of("de", FALLBACK, "ro", "pl");
    private static final List<String> PURPOSES = Stream.concat(
                    Stream.of(NOTICE), Arrays.stream(ConsentPurpose.values()).map(Enum::name))
            .toList();

    private record Edition(String version, String language) {}

    private final Map<Edition, Properties> editions = VERSIONS.stream()
            .flatMap(version -> LANGUAGES.stream().map(language -> new Edition(version, language)))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ConsentTexts::load));

    /**
     * The newest texts.
     *
     * @param purpose one purpose, or null for all
     */
    public List<ConsentText> newest(String language, @Nullable String purpose) {
        var edition = new Edition(VERSIONS.get(VERSIONS.size() - 1), spoken(language));
        return PURPOSES.stream()
                .filter(p -> purpose == null || purpose.equals(p))
                .map(p -> text(edition, p))
                .toList();
    }

    /** Whether a client who reads this language can have been informed with this version, if need be in English. */
    public boolean hasNotice(String version, String language) {
        return editions.containsKey(new Edition(version, spoken(language)));
    }

    /** Whether a consent can have been asked for with this text. */
    public boolean has(GivenConsent consent) {
        return editions.containsKey(new Edition(consent.textVersion(), consent.language()));
    }

    private ConsentText text(Edition edition, String purpose) {
        var words = Objects.requireNonNull(editions.get(edition), "No texts of this edition");
        var reviewed = Boolean.parseBoolean(words.getProperty("reviewed"));
        var text = Objects.requireNonNull(words.getProperty(purpose), purpose);
        return new ConsentText(purpose, edition.version(), edition.language(), text, reviewed);
    }

    private static String spoken(String language) {
        return LANGUAGES.contains(language) ? language : FALLBACK;
    }

    private static Properties load(Edition edition) {
        var name = "texts-" + edition.version() + "_" + edition.language() + ".properties";
        try (var in = Objects.requireNonNull(ConsentTexts.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
