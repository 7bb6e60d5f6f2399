package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 23125 007",
                "030 23125007",
                "(030) 231 25-007",
                "0800 111 0 111",
                "116 016",
                "+40 21 300 00 00"
            })
    void numbers_that_can_exist_are_well_formed(String number) {
        assertThat(ContactFormats.isPhone(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "keine", "+49 30", "030 1234567890123456", "auf Anfrage"})
    void numbers_that_cannot_exist_are_not(String number) {
        assertThat(ContactFormats.isPhone(number)).isFalse();
    }

    @Test
    void every_contact_of_the_seed_directory_is_well_formed() throws IOException {
        try (var seed = SeedDirectory.stream(LocalDate.of(2027, 3, 1))) {
            assertThat(ContactFormats.malformed(JSON.readTree(seed))).isEmpty();
        }
    }

    @Test
    void each_malformed_contact_is_found_wherever_it_stands() throws IOException {
        var found = ContactFormats.malformed(
                tree(
                        """
                        {"number": "no phone", "email": "beratung(at)example.org", "url": "example.org",
                         "phones": [{"number": "030 23125007"}, {"number": "morgens"}],
                         "contacts": [{"email": "a@b"}],
                         "verweisnetz": {"client_contact": {"phone": "12", "email": "beratung@example.org"},
                                         "booking_url": "javascript:alert(1)"}}"""));

        assertThat(found)
                .extracting(contact -> contact.pointer() + " " + contact.code().key())
                .containsExactly(
                        "/email bad-email",
                        "/url bad-url",
                        "/phones/1/number bad-phone",
                        "/contacts/0/email bad-email",
                        "/verweisnetz/client_contact/phone bad-phone",
                        "/verweisnetz/booking_url bad-url");
    }

    @Test
    void addresses_with_umlauts_and_links_with_paths_are_well_formed() throws IOException {
        assertThat(
                        ContactFormats.malformed(
                                tree(
                                        "{\"email\":\"bücher@müller.example\",\"website\":\"https://example.org/a?b=c#d\",\"url\":\"https://müller.example/\"}")))
                .isEmpty();
    }

    private static JsonNode tree(String json) throws IOException {
        return JSON.readTree(json);
    }
}
