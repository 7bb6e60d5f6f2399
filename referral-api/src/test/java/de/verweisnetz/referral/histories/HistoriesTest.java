package de.verweisnetz.referral.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.lifecycle.ContactMode;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralState;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final int MANY = 6_000;
    private static final List<History> ALL =
            SampleHistories.of(7, MANY).stream().toList();
    private static final List<Life> LIVES =
            ALL.stream().flatMap(history -> history.lives().stream()).toList();

    @Test
    void the_same_seed_leaves_the_same_rows_to_the_last_identifier() {
        assertThat(rows(SampleHistories.of(7, 300))).isEqualTo(rows(SampleHistories.of(7, 300)));
    }

    @Test
    void another_seed_leaves_none_of_the_same_identifiers() {
        var one = ids(SampleHistories.of(7, 300));
        var other = ids(SampleHistories.of(8, 300));

        assertThat(one).hasSizeGreaterThan(300).doesNotContainAnyElementsOf(other);
    }

    @Test
    void no_two_referrals_have_the_same_code_reference_or_identifier() {
        assertThat(LIVES).extracting(life -> life.referral().id()).doesNotHaveDuplicates();
        assertThat(LIVES)
                .extracting(life -> life.referral().voucher().reference())
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("VN-[0-9A-Z]{6}"));
    }

    @Test
    void nothing_happens_after_the_present() {
        assertThat(LIVES).flatExtracting(Life::events).allSatisfy(event -> assertThat(event.releasedAt())
                .isBefore(SampleHistories.NOW));
    }

    @Test
    void everything_can_be_told_to_be_made_up() {
        assertThat(LIVES)
                .extracting(life -> life.referral().origin().campaign())
                .containsOnly(Plan.CAMPAIGN);
        assertThat(LIVES)
                .flatExtracting(life -> texts(life.referral()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("(erfunden)"));
    }

    @Test
    void there_is_every_end_that_a_referral_can_have_and_some_are_open() {
        assertThat(LIVES).extracting(life -> known(life).status()).contains(ReferralStatus.values());
    }

    @Test
    void they_are_asked_back_to_come_late_or_never_and_are_passed_on_more_than_once() {
        assertThat(types())
                .contains("RETURNED", "ANSWERED", "NOT_SHOWN_UP", "CONTACT_ATTEMPTED", "REOPENED", "CONSENT_GIVEN");
        assertThat(ALL).extracting(history -> history.lives().size()).contains(1, 2, 3);
        assertThat(ALL).filteredOn(history -> history.lives().size() > 1).allSatisfy(history -> {
            var first = history.lives().get(0).referral();
            var second = history.lives().get(1).referral();
            assertThat(second.links().forwardedFrom()).isEqualTo(first.id());
            assertThat(second.parties().senderOrg()).isEqualTo(first.parties().receiverOrg());
            assertThat(second.parties().receiverOrg())
                    .isNotEqualTo(first.parties().receiverOrg());
        });
    }

    @Test
    void codes_from_cards_have_no_sender_no_topic_and_no_consent() {
        assertThat(LIVES)
                .filteredOn(life -> life.referral().origin().contactMode() == ContactMode.PUBLIC_REPLY)
                .filteredOn(life -> life.referral().links().forwardedFrom() == null)
                .hasSizeBetween(MANY * 4 / 100, MANY * 8 / 100)
                .allSatisfy(life -> {
                    assertThat(life.referral().parties().senderMember()).isNull();
                    assertThat(life.referral().matter().topics()).isEmpty();
                    assertThat(life.referral().agreement().isAnnounced()).isFalse();
                    assertThat(life.events().get(0).releasedAt())
                            .isEqualTo(life.events().get(0).occurredAt());
                    assertThat(life.notices()).hasSize(1);
                });
    }

    @Test
    void consents_are_there_where_the_referral_says_so() {
        assertThat(LIVES).allSatisfy(life -> {
            var purposes = life.consents().stream().map(ConsentRecord::purpose).collect(Collectors.toSet());
            assertThat(purposes.contains(ConsentPurpose.FEEDBACK))
                    .isEqualTo(life.referral().agreement().hasFeedback());
            if (life.referral().agreement().isAnnounced()) {
                assertThat(purposes).contains(ConsentPurpose.FORWARD);
            }
            if (life.referral().grade() != Grade.WARM) {
                assertThat(purposes).doesNotContain(ConsentPurpose.SECRECY_RELEASE);
            }
            if (life.referral().links().forwardedFrom() != null) {
                assertThat(purposes).contains(ConsentPurpose.FORWARD);
            }
        });
    }

    @Test
    void missing_feedback_stays_in_the_denominator() {
        var ended = LIVES.stream()
                .filter(life -> life.referral().times().expiresAt().isBefore(SampleHistories.NOW))
                .filter(life -> known(life).status() != ReferralStatus.VOID)
                .filter(life -> known(life).status() != ReferralStatus.DRAFT)
                .toList();

        assertThat(ended).allSatisfy(life -> assertThat(known(life).conclusion().outcome())
                .as(known(life).status().name())
                .isNotNull());
        assertThat(share(ended, life -> "UNKNOWN"
                        .equals(String.valueOf(known(life).conclusion().outcome()))))
                .isBetween(0.35, 0.55);
    }

    @Test
    void dismissal_pay_and_contract_are_as_frequent_in_employment_law_as_is_known() {
        var first = LIVES.stream()
                .flatMap(life -> life.referral().matter().topics().stream().limit(1))
                .filter(topic -> topic.startsWith("ARB."))
                .toList();

        assertThat(share(first, Set.of("ARB.KUEND", "ARB.LOHN", "ARB.VERTRAG")::contains))
                .isCloseTo(0.61, within(0.06));
    }

    @Test
    void within_weeks_there_is_three_times_as_much_to_do() {
        var season = new Season(SampleHistories.plan(7, MANY));
        var begin = season.spike(0);
        var during = days(begin, begin.plusDays(14));
        var usual = days(begin.minusDays(70), begin.minusDays(28));

        assertThat(during / usual).isBetween(2.2, 3.8);
    }

    @Test
    void the_year_has_its_seasons() {
        var byMonth = ALL.stream()
                .map(history -> history.lives().get(0).referral().times().createdAt())
                .collect(Collectors.groupingBy(
                        at -> at.atZone(BusinessClock.ZONE).getMonthValue(), Collectors.counting()));

        assertThat(byMonth.keySet()).hasSize(12);
        assertThat(byMonth.get(8)).isLessThan(byMonth.get(5));
    }

    private static double days(LocalDate from, LocalDate to) {
        double days = to.toEpochDay() - from.toEpochDay();
        return ALL.stream()
                        .map(history -> LocalDate.ofInstant(
                                history.lives().get(0).referral().times().createdAt(), BusinessClock.ZONE))
                        .filter(day -> !day.isBefore(from) && day.isBefore(to))
                        .count()
                / days;
    }

    private static <T> double share(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count() / (double) all.size();
    }

    private static ReferralState known(Life life) {
        return life.referral().course().stateFor(Party.SENDER, SampleHistories.NOW);
    }

    private static Set<String> types() {
        return LIVES.stream()
                .flatMap(life -> life.events().stream())
                .map(DomainEvent::type)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Referral referral) {
        var state = referral.course().stateFor(Party.RECEIVER, SampleHistories.NOW);
        return Arrays.asList(
                        referral.matter().note(),
                        state.exchange().question(),
                        state.exchange().answer(),
                        state.exchange().voidReason(),
                        state.exchange().reopeningNote(),
                        state.appointment().text(),
                        state.conclusion().declineText())
                .stream()
                .filter(text -> text != null)
                .toList();
    }

    private static Set<String> ids(Histories histories) {
        return histories.stream()
                .flatMap(history -> history.lives().stream())
                .map(life -> life.referral().id().toString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All but what is sealed: no sealed copy is like another. */
    private static Map<HistoryRows.Table, String> rows(Histories histories) {
        var rows = new HistoryRows(SampleHistories.KEYS, SampleHistories.NOW.plusSeconds(8_000_000));
        histories.stream().flatMap(history -> history.lives().stream()).forEach(rows::add);
        return Arrays.stream(HistoryRows.Table.values())
                .collect(Collectors.toMap(
                        table -> table, table -> rows.lines(table).take()));
    }
}
