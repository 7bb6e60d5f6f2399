package de.verweisnetz.portal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.api.Problem;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {
    @Test
    void what_she_did_not_choose_is_not_chosen_for_her() {
        assertThat(visit("WITHDRAW").chosen("purpose", ConsentController.PURPOSES))
                .isEmpty();
        assertThat(visit("").chosen("purpose", ConsentController.PURPOSES)).isEmpty();
        assertThat(visit("FEEDBACK").chosen("purpose", ConsentController.PURPOSES))
                .contains("FEEDBACK");
    }

    @Test
    void a_yes_that_was_said_before_does_not_keep_her_data_from_being_entered() {
        assertThatCode(() -> Desk.agree(() -> {
                    throw refusal("consent-known");
                }))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Desk.agree(() -> {
                    throw refusal("consent-rule");
                }))
                .isInstanceOf(ApiProblem.class);
    }

    private static ApiProblem refusal(String code) {
        return new ApiProblem(new Problem(null, null, 409, null, code, null, null, null, null, null, null));
    }

    private static Visit visit(String purpose) {
        var form = new Form(Map.of("purpose", List.of(purpose)));
        return new Visit(
                new Texts(Bundle.of("client", "de")), new ClientCredential("test", null), "/v/test", null, null, form);
    }
}
