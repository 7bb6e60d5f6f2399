package de.verweisnetz.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.CentreCard;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardTextTest {
    private static final String URL = "https://verweisnetz.example.org/k/7K2M4QXW";

    static Stream<String> languages() {
        return CardText.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_card_says_where_when_called_and_in_which_language_and_no_more(String language) {
        var text = CardText.of(centre("PUBLIC", language), language, URL, true);
        assertThat(text.lines().toList()).hasSize(7).doesNotHaveDuplicates().doesNotContain("");
        assertThat(text)
                .hasSizeLessThanOrEqualTo(600)
                .contains("Musterberatung", "Musterstraße 1, 10115 Berlin", "+49 30 23125000", URL, "Jobcenter")
                .doesNotContain("{", "}", "Musterangebot", "Lohn", "Kündigung");
    }

    @Test
    void each_language_speaks_for_itself() {
        assertThat(CardText.LANGUAGES.stream()
                        .map(language -> CardText.of(centre("PUBLIC", language), language, URL, true)))
                .hasSize(11)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void only_an_address_for_everybody_is_on_it(String language) {
        for (var visibility : List.of("SECRET", "ON_REQUEST")) {
            assertThat(CardText.of(centre(visibility, language), language, URL, true))
                    .doesNotContain("Musterstraße", "10115", "Berlin")
                    .contains("+49 30 23125000");
        }
    }

    @Test
    void a_language_that_is_not_spoken_there_is_not_promised() {
        assertThat(CardText.of(centre("PUBLIC", "pl"), "ro", URL, true)).doesNotContain("română");
    }

    @Test
    void a_code_is_promised_only_where_there_is_one() {
        assertThat(CardText.of(centre("PUBLIC", "en"), "en", URL, true)).contains("a code for your visit");
        assertThat(CardText.of(centre("PUBLIC", "en"), "en", URL, false))
                .doesNotContain("code")
                .contains(URL);
    }

    private static CentreCard centre(String visibility, String language) {
        return new CentreCard(
                new OfferId(UUID.randomUUID()),
                "Musterangebot Kündigung",
                UUID.randomUUID(),
                "Musterberatung",
                "DGB",
                new OfferFacts.Address(visibility, "Musterstraße 1", "10115", "Berlin", null, null),
                List.of(),
                List.of(new OfferFacts.SpokenLanguage(language, "SPOKEN", null)),
                new OfferFacts.Contact("+49 30 23125000", null, true),
                List.of());
    }
}
