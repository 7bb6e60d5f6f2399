package de.verweisnetz.referral;

import de.verweisnetz.referral.template.AnswerTemplate;
import de.verweisnetz.referral.template.TemplateKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A text that a centre wants to use again.
 *
 * @param language that it is written in
 * @param title by which members find it
 */
public record AnswerTemplateRequest(
        @NotNull TemplateKind kind,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotBlank @Size(max = 80) String title,
        @NotBlank @Size(max = 500) String text) {

    AnswerTemplate as(UUID id, long version) {
        return new AnswerTemplate(id, version, kind, language, title.strip(), text.strip());
    }
}
