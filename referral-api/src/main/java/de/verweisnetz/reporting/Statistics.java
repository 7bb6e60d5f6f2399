package de.verweisnetz.reporting;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.reporting.FunnelRepository.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return new FunnelView(UNIT, from, to, figures(reached));
    }

    /** Each step is a part of the one before it that is shown; what stays unknown is a part of all. */
    private List<FunnelView.Figure> figures(Map<FunnelStep, Reached> reached) {
        var figures = new ArrayList<FunnelView.Figure>();
        long issued = reached.getOrDefault(FunnelStep.ISSUED, Reached.NONE).referrals();
        long whole = issued;
        for (var step : FunnelStep.values()) {
            var part = reached.getOrDefault(step, Reached.NONE);
            boolean hidden = suppression.hides(part.referrals(), part.organisations())
                    || suppression.hidesRest(step == FunnelStep.UNKNOWN ? issued : whole, part.referrals());
            figures.add(new FunnelView.Figure(step, hidden ? null : part.referrals(), hidden));
            whole = hidden ? whole : part.referrals();
        }
        return figures;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
