package de.verweisnetz.reporting;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Figures about the work of the network. */
@ApplicationScoped
public class Statistics {
    private static final String UNIT = "referrals";

    @Inject
    private FunnelRepository repository;

    @Inject
    private SuppressionPolicy suppression;

    @Inject
    private BusinessClock clock;

    /** How many referrals issued from the first to the last day got how far. */
    @Transactional
    @Requires(Permission.STATISTICS_READ)
    public FunnelView funnel(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("to", "invalid"));
        }
        var reached = repository.count(startOf(from), startOf(to.plusDays(1)), clock.now());
        var steps = Arrays.stream(FunnelStep.values())
                .map(step -> figure(step, reached.getOrDefault(step, FunnelRepository.Reached.NONE)))
                .toList();
        return new FunnelView(UNIT, from, to, steps);
    }

    private FunnelView.Figure figure(FunnelStep step, FunnelRepository.Reached reached) {
        boolean hidden = suppression.hides(reached.referrals(), reached.organisations());
        return new FunnelView.Figure(step, hidden ? null : reached.referrals(), hidden);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
