package de.verweisnetz.referral.consent;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * All texts of one version in one language.
 *
 * <p>An edition that has been used is never edited: consents point to it. A changed text is a new version.
 */
final class TextEdition {
    /**
     * Which edition.
     *
     * @param version for instance {@code 2026-2}
     */
    record Key(String version, String language) {

        /** As files and reviews call it. */
        String label() {
            return version + "_" + language;
        }
    }

    private static final String LAW = "law.";
    private static final String COMPLAINT = "complaint.";
    private static final String DATA = "data.";

    private final Key key;
    private final Properties words;

    private TextEdition(Key key, Properties words) {
        this.key = key;
        this.words = words;
    }

    static TextEdition load(Key key) {
        var name = "texts-" + key.label() + ".properties";
        try (var in = Objects.requireNonNull(TextEdition.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return new TextEdition(key, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Key key() {
        return key;
    }

    /**
     * Codes with and without contact data stand in one edition, codes from cards in editions of their own; the first
     * knows one wording only: for a code, under the general law.
     */
    boolean has(TextVariant variant) {
        return words.containsKey(DATA + variant.scope())
                || variant.equals(TextVariant.PLAIN) && !words.containsKey(LAW + variant.law());
    }

    /** Whether a client is told or asked anything of that kind: who takes a code herself is told, and asked nothing. */
    boolean speaksOf(String purpose) {
        return words.containsKey(purpose);
    }

    /**
     * @param purpose NOTICE or a {@link ConsentPurpose}
     */
    String text(String purpose, TextVariant variant) {
        return word(purpose)
                .replace("{data}", wordOrNothing(DATA + variant.scope()))
                .replace("{law}", wordOrNothing(LAW + variant.law()))
                .replace("{complaint}", wordOrNothing(COMPLAINT + variant.law()));
    }

    private String word(String name) {
        return Objects.requireNonNull(words.getProperty(name), name);
    }

    private String wordOrNothing(String name) {
        return words.getProperty(name, "");
    }
}
