package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.TestCandidate.TODAY;
import static de.verweisnetz.directory.upkeep.TestCandidate.confirmed;
import static de.verweisnetz.directory.upkeep.TestCandidate.reported;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.upkeep.CheckQueue.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckQueueTest {
    private static final Workload FOUR_HOURS = new Workload(4, 6);

    @Test
    void an_entry_that_is_fresh_and_that_nobody_doubts_is_not_checked() {
        assertThat(queue(List.of(confirmed(TODAY.minusDays(10), 50))).items()).isEmpty();
    }

    @Test
    void the_most_used_of_equally_doubtful_offers_comes_first() {
        var rare = confirmed(TODAY, 0, reported(CheckReason.WRONG_NUMBER, 1));
        var used = confirmed(TODAY, 20, reported(CheckReason.WRONG_NUMBER, 1));

        assertThat(queue(List.of(rare, used)).items())
                .extracting(item -> item.offer().id())
                .containsExactly(used.id(), rare.id());
    }

    @Test
    void the_riskier_of_equally_used_offers_comes_first() {
        var old = confirmed(TODAY.minusDays(200), 3);
        var closed = confirmed(TODAY, 3, reported(CheckReason.CLOSED, 1));
        var closedSaidTwice = confirmed(TODAY, 3, reported(CheckReason.CLOSED, 2));

        assertThat(queue(List.of(old, closed, closedSaidTwice)).items())
                .extracting(item -> item.offer().id())
                .containsExactly(closedSaidTwice.id(), closed.id(), old.id());
    }

    @Test
    void risk_grows_with_age_and_has_an_end() {
        var due = confirmed(TODAY.minusDays(180), 0);
        var older = confirmed(TODAY.minusDays(300), 0);
        var hopeless = confirmed(
                TODAY.minusDays(900), 0, reported(CheckReason.CLOSED, 5), reported(CheckReason.WRONG_NUMBER, 5));

        assertThat(due.risk(TODAY)).isPositive().isLessThan(older.risk(TODAY));
        assertThat(hopeless.risk(TODAY)).isEqualTo(100);
    }

    @Test
    void the_queue_is_cut_to_the_hours_and_says_how_many_wait() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> confirmed(TODAY.minusDays(200), i))
                .toList();

        var queue = queue(many);

        assertThat(queue.total()).isEqualTo(40);
        assertThat(queue.waiting()).isEqualTo(60);
        assertThat(queue.items()).hasSize(25);
        assertThat(queue.items())
                .isSortedAccordingTo(
                        Comparator.comparingInt(CheckItem::priority).reversed())
                .allMatch(item -> item.use() > 40);
    }

    @Test
    void an_offer_that_was_called_in_vain_rests() {
        var resting = TestCandidate.resting(TODAY.plusDays(1), reported(CheckReason.CLOSED, 1));
        var back = TestCandidate.resting(TODAY, reported(CheckReason.CLOSED, 1));

        assertThat(queue(List.of(resting, back)).items())
                .extracting(item -> item.offer().id())
                .containsExactly(back.id());
    }

    @Test
    void an_unknown_capacity_is_asked_for_where_it_matters() {
        var used = TestCandidate.withoutLight(TODAY, 1);
        var unused = TestCandidate.withoutLight(TODAY, 0);

        assertThat(queue(List.of(used, unused)).items()).singleElement().satisfies(item -> {
            assertThat(item.offer().id()).isEqualTo(used.id());
            assertThat(item.reasons()).extracting(OpenReason::code).containsExactly(CheckReason.CAPACITY_UNKNOWN);
        });
    }

    @Test
    void one_reason_can_be_looked_at_alone() {
        var wrong = confirmed(TODAY, 0, reported(CheckReason.WRONG_NUMBER, 1));
        var old = confirmed(TODAY.minusDays(200), 0);

        var queue = CheckQueue.of(List.of(wrong, old), TODAY, FOUR_HOURS, CheckReason.AGE, 25);

        assertThat(queue.items()).extracting(item -> item.offer().id()).containsExactly(old.id());
    }

    private static CheckQueue queue(List<Candidate> candidates) {
        return CheckQueue.of(candidates, TODAY, FOUR_HOURS, null, 25);
    }
}
