package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.referral.retention.ClosedRule;
import de.verweisnetz.referral.retention.DraftRule;
import de.verweisnetz.referral.retention.UndeliveredRule;
import de.verweisnetz.referral.voucher.Vouchers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Fills a node with made-up histories: {@code LoadHistoriesCommand <count> <period> <projects> <centres>}.
 *
 * <p>For demonstrations and measurements. What is already there is not loaded again, and where there are referrals of
 * anybody else, or figures of them, nothing is loaded at all. Reads {@code VERWEISNETZ_DB_URL}, {@code
 * VERWEISNETZ_DB_OWNER_USER}, {@code VERWEISNETZ_DB_OWNER_PASSWORD}, {@code VERWEISNETZ_KEYS_FILE} and {@code
 * VERWEISNETZ_NODE_CODE} from the environment.
 */
public final class LoadHistoriesCommand {
    static final long SEED = 20_260;

    private static final int REFUSED = 3;
    private static final long LOCK = 0x5645525748495354L;

    private LoadHistoriesCommand() {}

    /**
     * How much.
     *
     * @param period that lies behind the present
     * @param projects that are made up to send them, besides those that are there
     * @param centres that are made up to receive them
     */
    public record Size(int count, Period period, int projects, int centres) {}

    /** That somebody's own referrals are there. */
    public static final class RealDataException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        RealDataException() {
            super("There are referrals that are no made-up histories: nothing was loaded.");
        }
    }

    public static void main(String[] arguments) throws SQLException {
        var size = new Size(
                Integer.parseInt(arguments[0]),
                Period.parse(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        var keys = NodeKeys.of(Path.of(setting("VERWEISNETZ_KEYS_FILE")));
        try (var owner = DriverManager.getConnection(
                setting("VERWEISNETZ_DB_URL"),
                setting("VERWEISNETZ_DB_OWNER_USER"),
                setting("VERWEISNETZ_DB_OWNER_PASSWORD"))) {
            System.out.println(load(owner, keys, setting("VERWEISNETZ_NODE_CODE"), size, clock().now()) + " referrals");
        } catch (RealDataException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * Loads them unless they are there.
     *
     * @return how many referrals were written; 0 when they were there
     */
    public static long load(Connection owner, NodeKeys keys, String node, Size size, Instant now) throws SQLException {
        owner.setAutoCommit(false);
        try {
            long written = isLoaded(owner) ? 0 : write(owner, keys, node, size, now);
            owner.commit();
            return written;
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        }
    }

    private static boolean isLoaded(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            try (var rows = statement.executeQuery(
                    """
                    SELECT EXISTS (SELECT FROM referral.referral WHERE campaign = '%1$s'),
                           EXISTS (SELECT FROM referral.referral WHERE campaign IS DISTINCT FROM '%1$s')
                             OR EXISTS (SELECT FROM referral.past)"""
                            .formatted(Plan.CAMPAIGN))) {
                rows.next();
                if (!rows.getBoolean(1) && rows.getBoolean(2)) {
                    throw new RealDataException();
                }
                return rows.getBoolean(1);
            }
        }
    }

    private static long write(Connection owner, NodeKeys keys, String node, Size size, Instant now)
            throws SQLException {
        var world = new WorldReader(owner).read().with(size.projects(), size.centres());
        invent(owner, world);
        var plan = new Plan(SEED, size.count(), BusinessClock.before(now, size.period()), now, node);
        var histories = new Histories(world, new Vouchers(keys, node, ""), plan);
        long written = new HistoryWriter(owner, keys, now).write(histories);
        forget(owner, now);
        try (var statement = owner.createStatement()) {
            statement.execute("ANALYZE referral.referral, referral.consent, referral.notice, platform.event");
        }
        return written;
    }

    private static void invent(Connection owner, World world) throws SQLException {
        try (var participant = owner.prepareStatement(
                        "INSERT INTO identity.participant (id, name, kind, state) VALUES (?, ?, ?, 'ACTIVE') ON CONFLICT DO NOTHING");
                var team = owner.prepareStatement(
                        "INSERT INTO identity.team (id, participant_id, name) VALUES (?, ?, 'Team') ON CONFLICT DO NOTHING")) {
            for (var invented : world.invented()) {
                participant.setObject(1, invented.team().organisation());
                participant.setString(2, invented.name());
                participant.setString(3, invented.centre() ? "CENTRE" : "OUTREACH");
                participant.executeUpdate();
                team.setObject(1, invented.team().id());
                team.setObject(2, invented.team().organisation());
                team.executeUpdate();
            }
        }
    }

    /** What a node would have erased by now it has erased: of that only figures are left. */
    private static void forget(Connection owner, Instant now) throws SQLException {
        forget(owner, new DraftRule().statement(), BusinessClock.before(now, Period.ofDays(7)));
        forget(owner, new UndeliveredRule().statement(), BusinessClock.before(now, Period.ofDays(90)));
        forget(owner, new ClosedRule().statement(), BusinessClock.before(now, Period.ofDays(180)));
    }

    private static void forget(Connection owner, String erasure, Instant before) throws SQLException {
        try (var statement = owner.prepareStatement(erasure)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, Integer.MAX_VALUE);
            statement.execute();
        }
    }

    /** Shifted as the node's is, where a file says by how much. */
    private static BusinessClock clock() {
        return new BusinessClock(
                Duration.ZERO, Optional.ofNullable(System.getProperty("verweisnetz.clock.offset-file")));
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }
}
