package de.verweisnetz.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachableNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "+49 30 23125 007, true",
        "0171 3920001, true",
        "0800 1110111, false",
        "0180 5000000, false",
        "116 016, false",
        "115, false"
    })
    void the_kind_of_a_number_tells_whether_it_can_be_called_from_abroad(String phone, boolean reachable) {
        assertThat(marked(contact().put("phone", phone))
                        .path("reachable_from_abroad")
                        .asBoolean())
                .isEqualTo(reachable);
    }

    @Test
    void what_the_centre_says_itself_counts() {
        assertThat(marked(contact().put("phone", "0800 1110111").put("reachable_from_abroad", true))
                        .path("reachable_from_abroad")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void without_a_number_nobody_knows() {
        assertThat(marked(contact().put("email", "info@example.org")).has("reachable_from_abroad"))
                .isFalse();
        assertThat(marked(contact().put("phone", "fragen Sie uns")).has("reachable_from_abroad"))
                .isFalse();
    }

    private static ObjectNode marked(ObjectNode contact) {
        ReachableNumbers.mark(contact);
        return contact;
    }

    private static ObjectNode contact() {
        return JsonNodeFactory.instance.objectNode();
    }
}
