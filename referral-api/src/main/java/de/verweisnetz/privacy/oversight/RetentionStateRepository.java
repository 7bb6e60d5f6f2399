package de.verweisnetz.privacy.oversight;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.RetentionOverview.Job;
import de.verweisnetz.privacy.RetentionRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far the erasing by age has come; the database shows it to data protection officers alone. */
@ApplicationScoped
public class RetentionStateRepository {
    private static final String JOB =
            "SELECT next_at, last_success, last_failure, running FROM privacy.retention_job()";
    private static final String LAST =
            """
            SELECT DISTINCT ON (rule) id, rule, before, started_at, finished_at, erased
              FROM privacy.retention_run ORDER BY rule, started_at DESC, id DESC""";

    @PersistenceContext
    private EntityManager em;

    public Optional<Job> job() {
        return Rows.first(em.createNativeQuery(JOB))
                .map(row -> new Job(Rows.time(row[0]), Rows.instant(row[1]), Rows.instant(row[2]), (Boolean) row[3]));
    }

    /** The latest run of each rule. */
    public Map<String, RetentionRunView> lastRuns() {
        return Rows.all(em.createNativeQuery(LAST)).stream()
                .map(RetentionStateRepository::run)
                .collect(Collectors.toMap(RetentionRunView::rule, Function.identity()));
    }

    private static RetentionRunView run(Object[] row) {
        return new RetentionRunView(
                (UUID) row[0],
                (String) row[1],
                Rows.time(row[2]),
                Rows.time(row[3]),
                Rows.instant(row[4]),
                ((Number) row[5]).longValue());
    }
}
