package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.consent.TextEdition.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The texts clients are informed and asked with, by version and language, and which of them may be used. */
@ApplicationScoped
public class ConsentTexts {
    /** The information given with every referral (GDPR art. 13); nothing to agree to. */
    public static final String NOTICE = "NOTICE";

    /** In which there is a text for every version, and what is shown where the wanted language is not there. */
    static final String FALLBACK = "en";

    private static final Set<String> ALL = Set.of("de", FALLBACK, "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    /** Languages by version, oldest first. */
    static final Map<String, Set<String>> EDITIONS = new TreeMap<>(Map.of(
            "2026-1", Set.of("de", FALLBACK, "ro", "pl"),
            "2026-1-card", ALL,
            "2026-2", ALL));

    private static final String ALLOW = "allow";
    private static final String REFUSE = "refuse";

    private static final List<String> PURPOSES = Stream.concat(
                    Stream.of(NOTICE), Arrays.stream(ConsentPurpose.values()).map(Enum::name))
            .toList();

    private final Map<Key, TextEdition> editions =
            keys().collect(Collectors.toUnmodifiableMap(Function.identity(), TextEdition::load));

    private final TextReviews reviews;
    private final BusinessClock clock;
    private final boolean unreviewedAllowed;

    /**
     * @param unreviewed "allow" for demonstrations, else "refuse"; another word stops the start
     */
    @Inject
    ConsentTexts(
            TextReviews reviews,
            BusinessClock clock,
            @ConfigProperty(name = "verweisnetz.consent.unreviewed-texts") String unreviewed) {
        if (!Set.of(ALLOW, REFUSE).contains(unreviewed)) {
            throw new IllegalArgumentException("verweisnetz.consent.unreviewed-texts: allow or refuse");
        }
        this.reviews = reviews;
        this.clock = clock;
        unreviewedAllowed = unreviewed.equals(ALLOW);
    }

    /** Without any review. */
    public ConsentTexts() {
        this(new TextReviews(), new BusinessClock(Duration.ZERO), REFUSE);
    }

    /**
     * The newest texts that may be used; where none may, the newest, saying so.
     *
     * @param purpose one purpose, or null for all
     */
    public List<ConsentText> newest(String language, @Nullable String purpose, TextVariant variant) {
        var today = clock.today();
        var edition = newest(spoken(language), variant, today);
        return PURPOSES.stream()
                .filter(p -> purpose == null ? edition.speaksOf(p) : purpose.equals(p))
                .map(p -> text(edition, p, variant, today))
                .toList();
    }

    /** The language in which a client who speaks the given one read the notice of this version. */
    public String noticeLanguage(String version, String language) {
        return EDITIONS.getOrDefault(version, Set.of()).contains(language) ? language : FALLBACK;
    }

    /** Whether there is this text in this wording. */
    boolean has(String version, String language, TextVariant variant) {
        var edition = editions.get(new Key(version, language));
        return edition != null && edition.has(variant);
    }

    /** Whether this node lets clients be asked with this edition today: fails closed. */
    boolean isUsable(String version, String language) {
        return isUsable(new Key(version, language), clock.today());
    }

    private boolean isUsable(Key edition, LocalDate today) {
        return unreviewedAllowed || holds(edition, today);
    }

    private boolean holds(Key edition, LocalDate today) {
        return reviews.of(edition).filter(review -> review.holdsOn(today)).isPresent();
    }

    private TextEdition newest(String language, TextVariant variant, LocalDate today) {
        var fitting = EDITIONS.keySet().stream()
                .map(version -> editions.get(new Key(version, language)))
                .filter(edition -> edition != null && edition.has(variant))
                .toList();
        return fitting.stream()
                .filter(edition -> isUsable(edition.key(), today))
                .reduce((older, newer) -> newer)
                .orElseGet(() -> fitting.get(fitting.size() - 1));
    }

    private ConsentText text(TextEdition edition, String purpose, TextVariant variant, LocalDate today) {
        var key = edition.key();
        var review = reviews.of(key);
        return new ConsentText(
                purpose,
                key.version(),
                key.language(),
                variant.law(),
                variant.scope(),
                edition.text(purpose, variant),
                holds(key, today),
                review.map(TextReview::on).orElse(null),
                review.map(TextReview::byFunction).orElse(null),
                review.map(TextReview::expiresOn).orElse(null),
                isUsable(key, today));
    }

    private static String spoken(String language) {
        return keys().anyMatch(key -> key.language().equals(language)) ? language : FALLBACK;
    }

    private static Stream<Key> keys() {
        return EDITIONS.entrySet().stream()
                .flatMap(edition -> edition.getValue().stream().map(language -> new Key(edition.getKey(), language)));
    }
}
