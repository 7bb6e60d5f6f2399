package de.verweisnetz.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.offer.Spoken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message for the chat, for every offer of the seed directory in every language. */
class SeedMessagesTest {
    private static final List<Offer> OFFERS = SeedOffers.all();

    static Stream<String> languages() {
        return ClientMessage.LANGUAGES.stream();
    }

    @Test
    void the_seed_has_offers_of_every_visibility() {
        assertThat(OFFERS).hasSizeGreaterThan(100);
        assertThat(OFFERS.stream().map(offer -> offer.address().visibility()).distinct())
                .containsExactlyInAnyOrder("PUBLIC", "ON_REQUEST", "SECRET");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_is_complete_and_short_for_every_offer(String language) {
        assertThat(OFFERS).allSatisfy(offer -> {
            String text = message(language, offer);
            assertThat(text)
                    .hasSizeLessThanOrEqualTo(ClientMessage.MOST_CHARACTERS)
                    .contains("VN-7K2M4Q-3F8T2W9A-5C")
                    .contains(offer.organization().name())
                    .containsPattern("\\+49 [0-9 ]{6,}")
                    .endsWith("Bitte zeigen oder vorlesen: Ich komme mit dem Code VN-7K2M4Q zur Beratung.")
                    .doesNotContain("{", "}");
            if (offer.languages().stream().anyMatch(spoken -> spoken.code().equals(language))) {
                assertThat(text).contains(Spoken.name(language, Locale.forLanguageTag(language)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_address_is_in_it_where_everybody_may_know_it_and_nowhere_else(String language) {
        assertThat(OFFERS).allSatisfy(offer -> {
            String street = offer.address().street();
            if (street == null || street.isBlank()) {
                return;
            }
            if (offer.address().visibility().equals("PUBLIC")) {
                assertThat(message(language, offer)).contains(offer.address().line());
            } else {
                assertThat(message(language, offer))
                        .doesNotContain(street, offer.address().postcode());
            }
        });
    }

    /** The name of the organisation must stand there; it is all that may sound like a matter. */
    @ParameterizedTest
    @MethodSource("languages")
    void it_names_no_topic_and_not_the_offer_whose_name_may_tell_one(String language) {
        assertThat(OFFERS).allSatisfy(offer -> {
            String rest = message(language, offer).replace(offer.organization().name(), "");
            assertThat(rest).doesNotContain(offer.name());
            assertThat(offer.topics()).noneMatch(rest::contains);
            assertThat(SeedOffers.topicLabels(offer)).isNotEmpty().noneMatch(rest::contains);
        });
    }

    private static String message(String language, Offer offer) {
        return ClientMessage.of(Samples.referral(language), offer, null).text();
    }
}
