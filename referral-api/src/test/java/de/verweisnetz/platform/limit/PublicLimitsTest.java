package de.verweisnetz.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicLimitsTest {
    private static final String PORTAL = "127.0.0.1";

    private final PublicLimits limits = new PublicLimits(new TrustedProxies(List.of("127.0.0.0/8")), 5, 2);

    @Test
    void a_network_that_asks_too_often_is_told_how_long_to_wait() {
        ask(PublicEntry.CLIENT_PAGE, "203.0.113.1", 5);

        var refused = refused(PublicEntry.CLIENT_PAGE, "203.0.113.77");

        assertThat(refused.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        // five a minute: the next one in twelve seconds
        assertThat((Long) refused.extension(ProblemException.RETRY_AFTER)).isBetween(1L, 13L);
    }

    @Test
    void other_networks_and_other_entries_are_counted_by_themselves() {
        ask(PublicEntry.CLIENT_PAGE, "203.0.113.1", 5);

        assertThatCode(() -> ask(PublicEntry.CLIENT_PAGE, "198.51.100.1", 5)).doesNotThrowAnyException();
        assertThatCode(() -> ask(PublicEntry.TAKE_CODE, "203.0.113.1", 2)).doesNotThrowAnyException();
        assertThat((Long) refused(PublicEntry.TAKE_CODE, "203.0.113.1").extension(ProblemException.RETRY_AFTER))
                .isBetween(1700L, 1801L);
    }

    @Test
    void programs_on_the_node_share_a_larger_allowance_that_ends_too() {
        for (int i = 0; i < 250; i++) {
            limits.count(PublicEntry.CLIENT_PAGE, PORTAL, null);
        }
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> limits.count(PublicEntry.CLIENT_PAGE, "127.0.0.2", null)))
                .isNotNull();
    }

    private void ask(PublicEntry entry, String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.count(entry, PORTAL, address);
        }
    }

    private ProblemException refused(PublicEntry entry, String address) {
        var refused = catchThrowableOfType(ProblemException.class, () -> limits.count(entry, PORTAL, address));
        assertThat(refused).isNotNull();
        return refused;
    }
}
