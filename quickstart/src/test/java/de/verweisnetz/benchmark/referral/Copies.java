package de.verweisnetz.benchmark.referral;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Copies of one referral, so that the raw database too changes another row each time. */
final class Copies {
    private static final String ID = "00%s00-0000-7000-8000-";
    private static final String HASH = "%050x";
    private static final long FIRST = 100_000_000_000L;
    // Real ids begin with the time: theirs are far above.
    private static final String ALL = " < '01000000-0000-0000-0000-000000000000'";

    private final Connection superuser;

    Copies(Connection superuser) {
        this.superuser = superuser;
    }

    /**
     * Makes them, and answers what stands for the values of the one that is copied.
     *
     * @param run two letters that no other run has
     */
    Map<String, String> make(String referral, String run, int copies) throws SQLException {
        var id = ID.formatted(LearnedScript.hex(run));
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO referral.referral
                    SELECT (jsonb_populate_record(r, jsonb_build_object(
                              'id', '%1$s' || n, 'reference', '%2$s-' || right(n::text, 6),
                              'code_fingerprint', '\\x%3$s01' || n, 'page_fingerprint', '\\x%3$s02' || n))).*
                      FROM referral.referral r, generate_series(%4$d, %4$d + %5$d) AS n WHERE r.id = '%6$s'"""
                            .formatted(id, run, HASH.formatted(0), FIRST, copies, referral));
            statement.execute("ANALYZE referral.referral");
            try (var rows = statement.executeQuery(
                    "SELECT reference, encode(code_fingerprint, 'hex'), encode(page_fingerprint, 'hex') FROM referral.referral WHERE id = '"
                            + referral + "'")) {
                rows.next();
                return Map.of(
                        referral,
                        id + ":vn_t",
                        rows.getString(1),
                        run + "-:vn_k",
                        rows.getString(2),
                        HASH.formatted(0) + "01:vn_t",
                        rows.getString(3),
                        HASH.formatted(0) + "02:vn_t");
            }
        }
    }

    /** With all that the raw database was made to write. */
    void remove() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("DELETE FROM referral.referral WHERE id" + ALL);
            statement.execute("DELETE FROM platform.event WHERE id" + ALL);
            statement.execute("DELETE FROM platform.idempotency WHERE result_id" + ALL);
            statement.execute("VACUUM (ANALYZE) referral.referral, platform.event");
        }
    }
}
