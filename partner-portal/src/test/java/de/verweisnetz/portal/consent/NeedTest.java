package de.verweisnetz.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.ConsentRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Need of(String grade, boolean announced, String topic) {
        return Need.of(grade, announced, List.of(topic), Filled.labels());
    }

    @Test
    void with_an_unannounced_code_only_feedback_is_asked() {
        assertThat(of("CODE", false, "ARB.LOHN").purposes()).containsExactly("FEEDBACK");
    }

    @Test
    void whoever_is_announced_is_asked_whether_the_centre_may_know() {
        assertThat(of("CODE", true, "ARB.LOHN").purposes()).containsExactly("FORWARD", "FEEDBACK");
    }

    @Test
    void contact_data_need_a_yes_to_passing_on_and_ask_for_release_from_secrecy() {
        assertThat(of("WARM", false, "ARB.LOHN").purposes()).containsExactly("FORWARD", "FEEDBACK", "SECRECY_RELEASE");
    }

    @Test
    void only_a_topic_of_a_special_category_is_asked_about() {
        assertThat(of("CODE", false, "GES.SUCHT").purposes()).containsExactly("FEEDBACK", "SPECIAL_CATEGORY");
        assertThat(of("CODE", false, "GES").asks("SPECIAL_CATEGORY")).isTrue();
    }

    @Test
    void she_is_asked_for_what_she_has_not_agreed_to_or_has_taken_back() {
        assertThat(Need.stillOpen("WARM", Need.PURPOSES, List.of()))
                .isEqualTo(new Need("WARM", List.of("FEEDBACK", "FORWARD", "SPECIAL_CATEGORY", "SECRECY_RELEASE")));
        assertThat(Need.stillOpen("CODE", Need.PURPOSES, List.of(given("FEEDBACK", null), given("FORWARD", NOW)))
                        .purposes())
                .containsExactly("FORWARD", "SPECIAL_CATEGORY", "SECRECY_RELEASE");
    }

    @Test
    void another_centre_needs_her_yes_anew_and_a_protected_topic_one_of_its_own() {
        assertThat(Need.elsewhere(false)).isEqualTo(new Need("CODE", List.of("FORWARD", "FEEDBACK")));
        assertThat(Need.elsewhere(true).asks("SPECIAL_CATEGORY")).isTrue();
    }

    private static ConsentRecord given(String purpose, @Nullable Instant withdrawn) {
        return new ConsentRecord(
                "1", purpose, "FORWARD", "2026-2", "ro", "CHAT", NOW, "SENDER", false, withdrawn, null);
    }
}
