package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.problem.ProblemType;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final IssuingRules rules = new IssuingRules();
    private final ObjectNode request = TestRequest.to(new TestOffer(Ids.next(), Ids.next()));

    @Test
    void the_offer_decides_whether_a_referral_is_announced_unless_the_sender_does() {
        assertThat(check(offer(true))).isTrue();
        assertThat(check(offer(false))).isFalse();
        request.put("announced", true);
        assertThat(check(offer(false))).isTrue();
        request.put("announced", false);
        assertThat(check(offer(true))).isFalse();
    }

    @Test
    void an_acute_referral_is_always_announced() {
        request.put("urgency", "ACUTE");
        assertThat(check(offer(false))).isTrue();
        request.put("announced", false);
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/announced", "acute-announced"));
    }

    @Test
    void a_code_needs_no_consent_beyond_the_notice() {
        request.putArray("consents");
        assertThat(check(offer(true))).isTrue();
    }

    @Test
    void a_deadline_goes_with_its_urgency_and_lies_ahead() {
        request.put("deadline", "2026-03-03");
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/deadline", "deadline-with-urgency"));
        request.put("urgency", "DEADLINE");
        assertThat(check(offer(true))).isTrue();
        request.put("deadline", "2026-03-02");
        assertThat(check(offer(true))).isTrue();
        request.put("deadline", "2026-03-01");
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/deadline", "deadline-past"));
        request.remove("deadline");
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/deadline", "deadline-with-urgency"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"abroad\":true,\"unknown\":true}",
                "{\"postcode\":\"10115\",\"kreis\":\"11000\"}",
                "{\"abroad\":false}"
            })
    void a_region_is_exactly_one_of_four(String region) throws JsonProcessingException {
        request.set("region", Json.MAPPER.readTree(region));
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/region", "one-region"));
    }

    @Test
    void only_a_draft_goes_without_the_notice() {
        request.remove("notice_text_version");
        var problem = catchThrowableOfType(ProblemException.class, () -> rules.checkDraft(read(), offer(true), TODAY));
        assertThat(problem.errors()).containsExactly(FieldError.at("/notice_text_version", "required"));
        request.put("draft", true);
        rules.checkDraft(read(), offer(true), TODAY);
    }

    @Test
    void the_same_consent_twice_is_refused() {
        TestRequest.give(request, "FEEDBACK");
        assertRefused(ReferralProblem.REFERRAL_RULE, FieldError.at("/consents", "consent-twice"));
    }

    @Test
    void an_unknown_topic_is_refused_where_it_stands() {
        request.withArray("topics").add("ARB.NICHTS");
        var problem = refused(offer(true));
        assertThat(problem.errors()).containsExactly(FieldError.at("/topics/1", "unknown-code"));
    }

    @Test
    void an_offer_that_cannot_take_it_is_named() {
        var unknown = catchThrowableOfType(ProblemException.class, () -> IssuingRules.known(Optional.empty()));
        assertThat(unknown.errors()).containsExactly(FieldError.at("/offer_id", "offer-unknown"));
        assertThat(refused(offer("JOBCENTER", true, false, null, Ids.next())).errors())
                .containsExactly(FieldError.at("/offer_id", "offer-signpost-only"));
        assertThat(refused(offer("MBE", true, true, null, Ids.next())).errors())
                .containsExactly(FieldError.at("/offer_id", "offer-expired"));
        assertThat(refused(offer("MBE", true, false, TODAY, Ids.next())).errors())
                .containsExactly(FieldError.at("/offer_id", "offer-closed"));
        assertThat(refused(offer("MBE", true, false, null, null)).errors())
                .containsExactly(FieldError.at("/offer_id", "offer-takes-no-code"));
        assertThat(check(offer("MBE", true, false, TODAY.minusDays(1), Ids.next())))
                .isTrue();
    }

    @Test
    void a_starred_topic_travels_only_with_its_own_consent() {
        request.putArray("topics").add("DIS.GEWALT");
        assertThat(rules.travelling(read().topics(), issuance())).isEmpty();
        TestRequest.give(request, "SPECIAL_CATEGORY");
        assertThat(rules.travelling(read().topics(), issuance())).containsExactly("DIS.GEWALT");
    }

    @Test
    void every_problem_has_words_in_both_languages() {
        for (var locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            for (ProblemType type : ReferralProblem.values()) {
                var words = type.words(locale);
                assertThat(words.getLocale()).isEqualTo(locale);
                assertThat(words.getString(type.code() + ".title")).isNotBlank();
                assertThat(words.getString(type.code() + ".detail")).isNotBlank();
            }
        }
    }

    private void assertRefused(ProblemType type, FieldError error) {
        var problem = refused(offer(true));
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.errors()).containsExactly(error);
    }

    private ProblemException refused(ReferableOffer offer) {
        return catchThrowableOfType(ProblemException.class, () -> check(offer));
    }

    private boolean check(ReferableOffer offer) {
        rules.checkDraft(read(), offer, TODAY);
        return rules.checkIssuance(issuance(), offer, TODAY);
    }

    private Issuance issuance() {
        var read = read();
        return new Issuance(
                read.grade(),
                read.announced(),
                read.howUrgent(),
                read.language(),
                Objects.requireNonNull(read.noticeTextVersion()),
                read.givenConsents());
    }

    private IssueReferralRequest read() {
        return Json.read(request.toString(), IssueReferralRequest.class);
    }

    private static ReferableOffer offer(boolean announced) {
        return offer("MBE", announced, false, null, Ids.next());
    }

    private static ReferableOffer offer(
            String centreType, boolean announced, boolean expired, LocalDate closedUntil, UUID receiver) {
        return new ReferableOffer(
                new OfferId(Ids.next()),
                1,
                "Musterangebot",
                Ids.next(),
                "Musterberatung",
                receiver,
                List.of("CODE"),
                List.of("ARB.LOHN"),
                List.of("ro"),
                announced,
                3,
                "11",
                centreType,
                null,
                true,
                expired,
                closedUntil,
                "OPEN");
    }
}
