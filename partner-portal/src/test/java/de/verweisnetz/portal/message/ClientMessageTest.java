package de.verweisnetz.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Offer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientMessageTest {
    static Stream<String> languages() {
        return ClientMessage.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_is_complete_without_the_link_and_fits_a_chat(String language) {
        ClientMessage message = ClientMessage.of(Samples.referral(language), Samples.offer());
        assertThat(message.language()).isEqualTo(language);
        assertThat(message.text())
                .hasSizeLessThanOrEqualTo(ClientMessage.MOST_CHARACTERS)
                .contains("VN-7K2M4Q-3F8T2W9A-5C")
                .contains("Musterstraße 1, 10115 Berlin")
                .contains("+49 30 0000000")
                .contains("Bitte zeigen oder vorlesen: Ich komme mit dem Code VN-7K2M4Q zur Beratung.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_names_no_topic_and_not_the_name_of_the_offer_either(String language) {
        assertThat(ClientMessage.of(Samples.referral(language), Samples.offer()).text())
                .doesNotContain("ARB", "LOHN", "Lohn", "Arbeitsrecht", "Kündigung");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void long_hours_give_way_before_what_matters_does(String language) throws IOException {
        ClientMessage message = ClientMessage.of(Samples.referral(language), withEndlessHours());
        assertThat(message.text())
                .hasSizeLessThanOrEqualTo(ClientMessage.MOST_CHARACTERS)
                .contains("VN-7K2M4Q-3F8T2W9A-5C")
                .contains("zeigen oder vorlesen");
    }

    @Test
    void a_language_without_texts_is_told_in_english() {
        assertThat(ClientMessage.of(Samples.referral("tr"), Samples.offer()).text())
                .startsWith("Here you get advice");
    }

    @Test
    void a_secret_address_is_never_in_it() throws IOException {
        Offer secret = Json.MAPPER.readValue(
                Json.MAPPER.writeValueAsString(Samples.offer()).replace("\"PUBLIC\"", "\"SECRET\""), Offer.class);
        assertThat(ClientMessage.of(Samples.referral("de"), secret).text()).doesNotContain("Musterstraße");
    }

    private static Offer withEndlessHours() throws IOException {
        StringBuilder hours = new StringBuilder();
        String[] days = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        for (int i = 0; i < 70; i++) {
            hours.append(i == 0 ? "" : ",")
                    .append("{\"weekday\":\"%s\",\"opens_at\":\"%02d:%02d\",\"closes_at\":\"%02d:59\"}"
                            .formatted(days[i % 7], i % 12, i % 50, i % 12));
        }
        String json = Json.MAPPER.writeValueAsString(Samples.offer());
        return Json.MAPPER.readValue(json.replaceFirst("\"hours\":\\[.*?]", "\"hours\":[" + hours + "]"), Offer.class);
    }
}
