package de.verweisnetz.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.AnswerTemplate;
import org.junit.jupiter.api.Test;

class InsertionControllerTest {
    private static final AnswerTemplate TEMPLATE =
            new AnswerTemplate("7a", 1, "QUESTION", "de", "Seit wann?", "Seit wann arbeiten Sie dort?");

    @Test
    void a_template_comes_after_what_was_typed_and_never_twice() {
        assertThat(InsertionController.joined("", TEMPLATE)).isEqualTo("Seit wann arbeiten Sie dort?");
        String both = InsertionController.joined("Guten Tag,\r\n", TEMPLATE);
        assertThat(both).isEqualTo("Guten Tag,\n\nSeit wann arbeiten Sie dort?");
        assertThat(InsertionController.joined(both, TEMPLATE)).isEqualTo(both);
    }
}
