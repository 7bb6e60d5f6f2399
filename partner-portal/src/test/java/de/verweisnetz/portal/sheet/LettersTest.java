package de.verweisnetz.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.offer.Hours;
import de.verweisnetz.portal.offer.Spoken;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fonts of sheets and pictures draw every letter that a client reads. */
class LettersTest {
    static Stream<String> languages() {
        return CardTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_letter_of_her_language_is_in_the_fonts(String language) throws IOException {
        String words = Stream.of("card", "client", "message")
                .map(name -> Bundle.of(name, language))
                .flatMap(LettersTest::words)
                .collect(Collectors.joining());
        for (String file : AccessiblePdf.fontFiles()) {
            assertThat(missing(words + words.toUpperCase(Locale.forLanguageTag(language)), file))
                    .as(file)
                    .isEmpty();
        }
    }

    private static Stream<String> words(Bundle bundle) {
        Texts t = new Texts(bundle);
        Stream<String> texts = bundle.keys().stream().map(bundle::pattern);
        Stream<String> dates =
                IntStream.rangeClosed(1, 12).mapToObj(month -> t.times().date(LocalDate.of(2026, month, 1)));
        Stream<String> spoken = CardTexts.LANGUAGES.stream().map(code -> Spoken.name(code, t.locale()));
        Stream<String> hours =
                Stream.of(Hours.text(Samples.clientPage().centre().openingHours(), t.locale()));
        return Stream.of(texts, dates, spoken, hours).flatMap(each -> each);
    }

    private static String missing(String words, String file) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        Objects.requireNonNull(AccessiblePdf.class.getResourceAsStream(file), file)))) {
            var glyphs = font.getUnicodeCmapLookup();
            return words.codePoints()
                    .distinct()
                    .filter(letter -> !Character.isISOControl(letter) && glyphs.getGlyphId(letter) == 0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }
    }
}
