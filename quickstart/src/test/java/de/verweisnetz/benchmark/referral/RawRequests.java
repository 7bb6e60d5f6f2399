package de.verweisnetz.benchmark.referral;

import de.verweisnetz.benchmark.Figures;
import de.verweisnetz.benchmark.Pgbench;
import de.verweisnetz.benchmark.StatementLog;
import de.verweisnetz.benchmark.StatementLog.Sent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** What PostgreSQL alone does with the statements of a request: learned once from its log, then sent by pgbench. */
final class RawRequests {
    private static final int MOST_A_SECOND = 6_000;

    private final Connection superuser;
    private final StatementLog log;
    private final Pgbench pgbench;
    private final Kinds kinds;
    private final Copies copies;
    private int runs;

    RawRequests(Connection superuser, StatementLog log, Pgbench pgbench, Kinds kinds) {
        this.superuser = superuser;
        this.log = log;
        this.pgbench = pgbench;
        this.kinds = kinds;
        copies = new Copies(superuser);
    }

    Figures run(Kinds.Kind kind, int connections, Duration time) throws SQLException {
        var run = nextRun();
        var known = new HashMap<String, String>();
        var subject = kind.subject() ? kinds.subject() : null;
        if (subject != null) {
            known.putAll(copies.make(subject.id(), run, (int) time.toSeconds() * MOST_A_SECOND));
        }
        var key = Referrals.key();
        known.put(key, "00000000-0000-4000-8000-:vn_n");
        var sent = learn(() -> kinds.once(kind, subject, key));
        var script = new LearnedScript(superuser, run, known).of(sent);
        var figures = pgbench.run(
                kind.name(),
                List.of(script),
                List.of("vn_i=0", "vn_prepared=false", "vn_clients=" + connections),
                connections,
                time);
        copies.remove();
        return figures;
    }

    private List<Sent> learn(Runnable request) {
        return log.framed(List.of(request)).get(0);
    }

    /** Two letters, each time others. */
    private String nextRun() {
        int number = runs++;
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
