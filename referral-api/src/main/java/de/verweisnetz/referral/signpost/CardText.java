package de.verweisnetz.referral.signpost;

import de.verweisnetz.directory.CentreCard;
import de.verweisnetz.directory.OfferFacts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a card in the reader's language, to be pasted under a public post. */
public final class CardText {
    /** The languages there are cards in. */
    public static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private static final List<String> REVIEWED = List.of("de", "en");
    private static final Map<String, Properties> WORDS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), CardText::load));

    private CardText() {}

    public static boolean isReviewed(String language) {
        return REVIEWED.contains(language);
    }

    /**
     * @param url the card's page
     * @param givesCodes whether a code can be taken there
     */
    public static String of(CentreCard centre, String language, String url, boolean givesCodes) {
        var lines = new ArrayList<String>();
        lines.add(words(language, "intro"));
        lines.add(centre.organization());
        address(centre.address()).ifPresent(lines::add);
        var contact = centre.contact();
        if (contact != null && contact.phone() != null) {
            lines.add(words(language, "phone", contact.phone()));
        }
        if (centre.languages().stream().anyMatch(spoken -> spoken.code().equals(language))) {
            lines.add(words(language, "spoken", name(language)));
        }
        lines.add(words(language, givesCodes ? "link-with-code" : "link", url));
        lines.add(words(language, "safe"));
        return String.join("\n", lines);
    }

    /** Only an address that may be known to everybody. */
    private static Optional<String> address(OfferFacts.Address address) {
        if (!"PUBLIC".equals(address.visibility())) {
            return Optional.empty();
        }
        var place = parts(" ", address.postcode(), address.city());
        var line = parts(", ", address.street(), place);
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    private static String parts(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private static String name(String language) {
        var locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    private static String words(String language, String key, Object... arguments) {
        var words = Objects.requireNonNull(WORDS.get(language), language);
        var pattern = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(arguments);
    }

    private static Properties load(String language) {
        var name = "card_" + language + ".properties";
        try (var in = Objects.requireNonNull(CardText.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
