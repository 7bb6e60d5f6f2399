package de.verweisnetz.portal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyFormTest {
    private static final String KEY =
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}";

    private final Texts t = Texts.staff("de");

    private static Form pasted(String jwk) {
        return new Form(Map.of("jwk", List.of(jwk)));
    }

    @Test
    void a_public_key_passes_as_it_is() {
        Form form = pasted(" " + KEY + "\n");
        assertThat(PublicKeyForm.read(form, t))
                .hasValueSatisfying(key -> assertThat(key.get("crv").asText()).isEqualTo("P-256"));
        assertThat(form.isRejected()).isFalse();
        assertThat(PublicKeyForm.presentable(form).value("jwk")).isEqualTo(KEY);
    }

    @Test
    void a_private_key_is_neither_sent_on_nor_shown_again() {
        Form form = pasted(KEY.replace("}", ",\"d\":\"geheim\"}"));
        assertThat(PublicKeyForm.read(form, t)).isEmpty();
        assertThat(form.mistake("jwk")).isEqualTo(t.get("keys.jwk.private"));
        Form shown = PublicKeyForm.presentable(form);
        assertThat(shown.value("jwk")).isEmpty();
        assertThat(shown.mistake("jwk")).isEqualTo(t.get("keys.jwk.private"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ssh-ed25519 AAAA", "{\"kty\":\"EC\"", "[]", "null", "{} {}"})
    void what_is_no_key_is_told_from_a_wrong_one(String pasted) {
        Form form = pasted(pasted);
        assertThat(PublicKeyForm.read(form, t)).isEmpty();
        assertThat(form.mistake("jwk")).isEqualTo(t.get("keys.jwk.unreadable"));
    }

    @Test
    void sets_and_other_curves_are_named_as_what_they_are() {
        Form set = pasted("{\"keys\":[" + KEY + "]}");
        PublicKeyForm.read(set, t);
        assertThat(set.mistake("jwk")).isEqualTo(t.get("keys.jwk.set"));
        Form curve = pasted(KEY.replace("P-256", "P-384"));
        PublicKeyForm.read(curve, t);
        assertThat(curve.mistake("jwk")).isEqualTo(t.get("keys.jwk.type"));
    }
}
