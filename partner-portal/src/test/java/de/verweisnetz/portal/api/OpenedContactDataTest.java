package de.verweisnetz.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenedContactDataTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PHONE,+49 30 23125034,tel:+493023125034",
        "SMS,+493023125034,sms:+493023125034",
        "EMAIL,jemand@example.org,mailto:jemand@example.org",
        "SIGNAL,+493023125034,"
    })
    void a_click_leads_where_the_channel_leads(String channel, String value, String address) {
        assertThat(new OpenedContactData("NODE", NOW, contents(channel, value), null).address())
                .isEqualTo(address);
    }

    @Test
    void nothing_of_them_is_printed() {
        var opened = new OpenedContactData("NODE", NOW, contents("PHONE", "+493023125034"), null);
        assertThat(opened.toString() + opened.client()).doesNotContain("23125034");
    }

    @Test
    void the_envelope_is_a_file_of_the_page_itself() throws IOException {
        JsonNode envelope = Json.MAPPER.readTree("{\"protected\":\"abc\"}");
        var opened = new OpenedContactData("EXTERNAL", NOW, null, envelope);
        assertThat(opened.file()).startsWith("data:application/jose+json;base64,");
        var bytes =
                Base64.getDecoder().decode(opened.file().substring(opened.file().indexOf(',') + 1));
        assertThat(Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8)))
                .isEqualTo(envelope);
    }

    private static ContactData contents(String channel, String value) {
        return new ContactData(channel, value, null, List.of(), null, false, false);
    }
}
