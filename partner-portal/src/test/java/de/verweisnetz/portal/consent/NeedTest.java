package de.verweisnetz.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeedTest {
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
}
