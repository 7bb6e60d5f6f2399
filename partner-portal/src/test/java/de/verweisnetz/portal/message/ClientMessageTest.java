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
    private static final String PHONE_HOURS =
            "\"phone_hours\":[{\"weekday\":\"TU\",\"opens_at\":\"10:00\",\"closes_at\":\"12:00\"}]";

    static Stream<String> languages() {
        return ClientMessage.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_is_complete_without_the_link_and_fits_a_chat(String language) {
        ClientMessage message = ClientMessage.of(Samples.referral(language), Samples.offer(), null);
        assertThat(message.language()).isEqualTo(language);
        assertThat(message.text())
                .hasSizeLessThanOrEqualTo(ClientMessage.MOST_CHARACTERS)
                .contains("VN-7K2M4Q-3F8T2W9A-5C")
                .contains("Musterstraße 1, 10115 Berlin")
                .contains("+49 30 23125000")
                .contains("Bitte zeigen oder vorlesen: Ich komme mit dem Code VN-7K2M4Q zur Beratung.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_names_no_topic_and_not_the_name_of_the_offer_either(String language) {
        assertThat(ClientMessage.of(Samples.referral(language), Samples.offer(), null)
                        .text())
                .doesNotContain("ARB", "LOHN", "Lohn", "Arbeitsrecht", "Kündigung");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void long_hours_give_way_before_what_matters_does(String language) throws IOException {
        ClientMessage message = ClientMessage.of(Samples.referral(language), withEndlessHours(), null);
        assertThat(message.text())
                .hasSizeLessThanOrEqualTo(ClientMessage.MOST_CHARACTERS)
                .contains("VN-7K2M4Q-3F8T2W9A-5C")
                .contains("zeigen oder vorlesen");
    }

    @Test
    void a_language_without_texts_is_told_in_english() {
        assertThat(ClientMessage.of(Samples.referral("tr"), Samples.offer(), null)
                        .text())
                .startsWith("Here you get confidential advice")
                .contains("Languages there: Romanian.");
    }

    @Test
    void a_secret_address_is_never_in_it() throws IOException {
        Offer secret = Json.MAPPER.readValue(
                Json.MAPPER.writeValueAsString(Samples.offer()).replace("\"PUBLIC\"", "\"SECRET\""), Offer.class);
        assertThat(ClientMessage.of(Samples.referral("de"), secret, null).text())
                .doesNotContain("Musterstraße");
    }

    @Test
    void an_address_on_request_is_never_in_it_and_the_phone_hours_stand_for_it() throws IOException {
        String text = ClientMessage.of(
                        Samples.referral("de"),
                        changed("\"PUBLIC\"", "\"ON_REQUEST\"", "\"verification\"", PHONE_HOURS + ",\"verification\""),
                        null)
                .text();
        assertThat(text).doesNotContain("Musterstraße", "10115").contains("Am Telefon: Di 10:00–12:00");
    }

    @Test
    void a_number_works_from_abroad_however_it_was_entered() throws IOException {
        Offer local = changed("+49 30 23125000", "030/23125-007");
        assertThat(ClientMessage.of(Samples.referral("de"), local, null).text()).contains("Telefon: +49 30 23125007");
    }

    @Test
    void a_centre_without_a_phone_is_asked_for_through_those_who_run_the_node() throws IOException {
        Offer silent = changed("\"phone\":\"+49 30 23125000\"", "\"email\":\"beratung@example.org\"");
        assertThat(ClientMessage.of(Samples.referral("en"), silent, "030 23125 008")
                        .text())
                .contains("Questions? Call us: +49 30 23125008");
    }

    @Test
    void only_what_costs_nothing_is_called_free_of_charge() throws IOException {
        Offer free = changed("\"verification\"", "\"cost\":\"FREE\",\"verification\"");
        Offer fee = changed("\"verification\"", "\"cost\":\"FEE\",\"verification\"");
        assertThat(ClientMessage.of(Samples.referral("en"), free, null).text()).contains("free of charge");
        assertThat(ClientMessage.of(Samples.referral("en"), fee, null).text()).doesNotContain("free of charge");
    }

    private static Offer changed(String... replacements) throws IOException {
        String json = Json.MAPPER.writeValueAsString(Samples.offer());
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(json).contains(replacements[i]);
            json = json.replace(replacements[i], replacements[i + 1]);
        }
        return Json.MAPPER.readValue(json, Offer.class);
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
