package de.verweisnetz.portal.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentBodyTest {
    @Test
    void a_form_is_read_as_it_was_sent() {
        assertThat(SentBody.fields("topic=ARB.LOHN&topic=SOZ&note=Lohn+f%C3%BCr+M%C3%A4rz&empty=&text=a%26b%3Dc"))
                .containsOnly(
                        entry("topic", List.of("ARB.LOHN", "SOZ")),
                        entry("note", List.of("Lohn für März")),
                        entry("empty", List.of("")),
                        entry("text", List.of("a&b=c")));
    }

    @Test
    void what_is_no_form_has_no_fields() {
        assertThat(SentBody.fields("")).isEmpty();
        assertThat(SentBody.fields("=&&x")).isEmpty();
    }
}
