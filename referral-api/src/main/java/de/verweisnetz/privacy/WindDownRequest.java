package de.verweisnetz.privacy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How a project ends.
 *
 * @param lastIssueOn last day on which it issues referrals
 * @param lastAnswerOn last day on which centres answer them; afterwards its data may be erased
 * @param successorName who follows, as clients will read it
 * @param successorContact a functional contact: telephone, address, website
 * @param rehearsal everything can be tried, and nothing is refused or erased
 */
public record WindDownRequest(
        @NotNull LocalDate lastIssueOn,
        @NotNull LocalDate lastAnswerOn,
        @NotBlank @Size(max = 200) String successorName,
        @NotBlank @Size(min = 3, max = 200) String successorContact,
        boolean rehearsal) {

    @AssertTrue
    boolean isInOrder() {
        return lastIssueOn == null || lastAnswerOn == null || !lastAnswerOn.isBefore(lastIssueOn);
    }
}
