package de.verweisnetz.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.problem.ProblemType;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {
    private static final TextVariant CATHOLIC = new TextVariant(ConsentLaw.KDG, ConsentScope.CODE);

    private final ConsentRules demonstration = rules("allow");
    private final ConsentRules strict = rules("refuse");

    @Test
    void a_notice_that_was_never_shown_is_refused() {
        assertRefused(
                ReferralProblem.TEXT_VERSION_UNKNOWN,
                FieldError.at("/notice_text_version", "text-unknown"),
                () -> demonstration.checkNotice("2019-1", "de", TextVariant.PLAIN));
        assertRefused(
                ReferralProblem.TEXT_VERSION_UNKNOWN,
                FieldError.at("/notice_text_version", "text-unknown"),
                () -> demonstration.checkNotice("2026-1", "de", CATHOLIC));
        assertThatNoException().isThrownBy(() -> demonstration.checkNotice("2026-2", "tr", CATHOLIC));
    }

    @Test
    void a_consent_to_a_text_that_was_never_shown_is_refused() {
        var consents = List.of(given("2026-2", "ro"), given("2026-1", "el"));
        assertRefused(
                ReferralProblem.TEXT_VERSION_UNKNOWN,
                FieldError.at("/consents/1/text_version", "text-unknown"),
                () -> demonstration.check("/consents", consents, TextVariant.PLAIN));
    }

    @Test
    void what_nobody_has_reviewed_is_refused_outside_a_demonstration() {
        assertRefused(
                ConsentProblem.CONSENT_TEXT_UNREVIEWED,
                FieldError.at("/notice_text_version", "text-unreviewed"),
                () -> strict.checkNotice("2026-2", "de", TextVariant.PLAIN));
        assertRefused(
                ConsentProblem.CONSENT_TEXT_UNREVIEWED,
                FieldError.at("/consents/0/text_version", "text-unreviewed"),
                () -> strict.check("/consents", List.of(given("2026-2", "de")), TextVariant.PLAIN));
    }

    @Test
    void under_16_a_counsellor_confirms() {
        assertRefused(
                ConsentProblem.CONSENT_RULE,
                FieldError.at("/counsellor_confirmed", "counsellor-confirmation"),
                () -> demonstration.check("", minor(null), TextVariant.PLAIN));
        assertRefused(
                ConsentProblem.CONSENT_RULE,
                FieldError.at("/counsellor_confirmed", "counsellor-confirmation"),
                () -> demonstration.check("", minor(false), TextVariant.PLAIN));
        assertThatNoException().isThrownBy(() -> demonstration.check("", minor(true), TextVariant.PLAIN));
    }

    private static GivenConsent given(String version, String language) {
        return new GivenConsent(ConsentPurpose.FEEDBACK, version, language, ConsentChannel.CHAT);
    }

    private static GivenConsent minor(@Nullable Boolean confirmed) {
        return new GivenConsent(ConsentPurpose.FEEDBACK, "2026-2", "de", ConsentChannel.CHAT, true, confirmed);
    }

    private static void assertRefused(ProblemType type, FieldError error, Runnable check) {
        var refused = catchThrowableOfType(ProblemException.class, check::run);
        assertThat(refused.type()).isEqualTo(type);
        assertThat(refused.errors()).containsExactly(error);
    }

    private static ConsentRules rules(String unreviewed) {
        return new ConsentRules(
                new ConsentTexts(new TextReviews(new Properties()), new BusinessClock(Duration.ZERO), unreviewed));
    }
}
