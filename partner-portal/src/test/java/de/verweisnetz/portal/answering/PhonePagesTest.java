package de.verweisnetz.portal.answering;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.PhoneMatter;
import de.verweisnetz.portal.api.Slice;
import de.verweisnetz.portal.form.Form;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhonePagesTest {
    private static final PhoneMatter MATTER = new PhoneMatter(
            "8a", "VN-7K2M4Q", "Musterprojekt", "Musterberatung", "CODE", "SEEN", Instant.EPOCH, null, null, 2);

    @Test
    void a_long_list_says_how_much_is_open_and_leads_to_all_of_it() {
        assertThat(page(new Slice<>(List.of(MATTER), null, 1, false), null, Form.empty()))
                .doesNotContain("data-testid=\"total\"", "class=\"pager\"");
        assertThat(page(new Slice<>(List.of(MATTER), "/api/v1/phone-matters?cursor=b", 21, false), null, Form.empty()))
                .contains("21 offene Verweise", "href=\"/app/phone?&cursor=b\"");
        assertThat(page(new Slice<>(List.of(MATTER), null, 1000, true), "b", Form.empty()))
                .contains("Mehr als 1.000 offene Verweise", "name=\"cursor\" value=\"b\"", "Zum Anfang");
    }

    @Test
    void a_mistake_leads_to_the_matter_it_belongs_to() {
        var form = Form.empty();
        form.reject("said-8a", "VN-7K2M4Q: Wählen Sie, was die Stelle sagt.");
        assertThat(page(new Slice<>(List.of(MATTER), null, 1, false), null, form))
                .contains("href=\"#f-said-8a\">VN-7K2M4Q: Wählen", "<select", "id=\"f-said-8a\"")
                .contains("id=\"f-said-8a-error\"");
    }

    private static String page(Slice<PhoneMatter> matters, @Nullable String cursor, Form form) {
        var parameters = new HashMap<String, Object>();
        parameters.put("matters", matters);
        parameters.put("cursor", cursor);
        parameters.put("form", form);
        parameters.put("done", false);
        return Samples.render("answering/phone.jte", parameters, "coordinator");
    }
}
