package de.verweisnetz.portal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.OrganisationKeys;
import de.verweisnetz.portal.api.OrganisationKeys.Key;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysPageTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private static Key key(String id, @Nullable Instant replaced, @Nullable Instant lost) {
        return new Key(id, "NODE", Map.of("kty", "EC"), AT, replaced, replaced == null ? AT : null, lost, null);
    }

    private static final OrganisationKeys KEYS = new OrganisationKeys(
            List.of(key("in-use", null, null), key("replaced", AT, null), key("lost", AT, AT)),
            List.of(key("node", null, null)));

    @Test
    void a_manager_replaces_the_key_in_use_and_reports_a_replaced_one_lost() {
        assertThat(page(KEYS, true))
                .contains("name=\"replaces\" value=\"in-use\"")
                .contains("/app/organisation/keys/replaced/loss")
                .doesNotContain("/app/organisation/keys/in-use/loss", "/app/organisation/keys/lost/loss");
    }

    @Test
    void other_members_only_read() {
        assertThat(page(KEYS, false))
                .contains("id=\"managers-only\"", "data-in-use=\"true\"")
                .doesNotContain("/loss", "id=\"f-jwk\"");
    }

    @Test
    void an_organisation_without_a_key_is_told_when_it_gets_one() {
        assertThat(page(new OrganisationKeys(List.of(), List.of()), true))
                .contains("id=\"no-keys\"", "Schlüssel machen");
    }

    private static String page(OrganisationKeys keys, boolean manager) {
        Me me = new Me(
                "7a", "Paula", List.of("partner"), new Named("1a", "Musterberatung"), new Named("2a", "T"), manager);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new Page(
                        "Schlüssel",
                        Texts.staff("de"),
                        new Labels(Map.of(), "de"),
                        "/app/organisation/keys",
                        "",
                        Visit.of(me, "csrf"),
                        false,
                        "keys"));
        model.put("form", Form.empty());
        model.put("keys", keys);
        StringOutput output = new StringOutput();
        Templates.render("keys/keys.jte", model, output);
        return output.toString();
    }
}
