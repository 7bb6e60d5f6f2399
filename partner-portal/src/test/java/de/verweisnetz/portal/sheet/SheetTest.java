package de.verweisnetz.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void a_sender_has_his_sheet_as_long_as_his_code_whatever_has_become_of_hers() throws IOException {
        ClientPage arrived = Json.MAPPER.readValue(
                Json.MAPPER.writeValueAsString(Samples.clientPage()).replace("\"code\":\"VN-7K2M4Q-3F8T2W9A-5C\",", ""),
                ClientPage.class);
        assertThat(arrived.appointmentAt()).isNotNull();
        assertThat(Sheet.of(arrived)).isEmpty();
        assertThat(Sheet.of(Samples.referral("ro"), arrived)).hasValueSatisfying(sheet -> {
            assertThat(sheet.code()).isEqualTo("VN-7K2M4Q-3F8T2W9A-5C");
            assertThat(sheet.appointmentAt()).as("he is not told of it").isNull();
        });
        assertThat(Sheet.of(Samples.received("\"postcode\":\"10115\""), arrived))
                .isEmpty();
    }
}
