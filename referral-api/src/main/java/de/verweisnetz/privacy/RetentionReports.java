package de.verweisnetz.privacy;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.RetentionOverview.Rule;
import de.verweisnetz.privacy.oversight.RetentionStateRepository;
import de.verweisnetz.privacy.retention.RetentionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Tells data protection officers how long everything is kept, what was erased last and what is due next. */
@ApplicationScoped
public class RetentionReports {
    @Inject
    private RetentionPeriods periods;

    @Inject
    private RetentionStateRepository repository;

    @Inject
    private BusinessClock clock;

    /** All rules of the node. */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public RetentionOverview overview() {
        var now = clock.now();
        var last = repository.lastRuns();
        return new RetentionOverview(
                repository.job().orElse(null),
                periods.all().stream().map(rule -> view(rule, last, now)).toList());
    }

    private Rule view(RetentionRule rule, Map<String, RetentionRunView> last, Instant now) {
        var period = periods.of(rule);
        return new Rule(
                rule.name(),
                period.toString(),
                rule.shortest().toString(),
                rule.longest().toString(),
                BusinessClock.before(now, period),
                last.get(rule.name()));
    }
}
