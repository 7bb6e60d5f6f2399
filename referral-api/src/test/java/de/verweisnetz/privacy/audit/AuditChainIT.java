package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way to change one row of the trail is found, against a real database and with nothing but the public key. */
class AuditChainIT extends TamperedTrail {
    @Test
    void an_untouched_chain_has_no_findings() throws Exception {
        assertThat(chain.number("SELECT count(*) FROM privacy.audit WHERE position IS NOT NULL"))
                .isEqualTo(LAST);
        assertThat(names())
                .containsExactly("head.jws", "segment-00000001.jws", "segment-00000002.jws", "segment-00000003.jws");
        assertThat(findings()).isEmpty();
    }

    @Test
    void every_edit_of_every_column_of_every_row_is_found() throws Exception {
        var edits = List.of(
                "at = at + interval '1 microsecond'",
                "member_id = gen_random_uuid()",
                "participant_id = NULL",
                "action = 'EXPORT'",
                "subject_type = 'referra'",
                "subject_id = gen_random_uuid()",
                "detail = NULL",
                "id = gen_random_uuid()",
                "hash = sha256('x')");
        for (int position = 1; position <= LAST; position++) {
            for (var edit : edits) {
                chain.tamper("UPDATE privacy.audit SET %s WHERE position = %d".formatted(edit, position));
                assertThat(findings()).as(edit + " at " + position).contains("ROW_CHANGED " + position);
                restore();
            }
        }
    }

    @Test
    void every_deletion_is_found_with_and_without_closing_the_gap() throws Exception {
        for (int position = 1; position <= LAST; position++) {
            chain.tamper("DELETE FROM privacy.audit WHERE position = " + position);
            assertThat(findings()).as("gap at " + position).isNotEmpty();

            chain.tamper("UPDATE privacy.audit SET position = position - 1 WHERE position > " + position);
            assertThat(findings()).as("closed gap at " + position).isNotEmpty();

            chain.rewriteFrom(1);
            assertThat(findings()).as("rewritten without " + position).isNotEmpty();
            restore();
        }
    }

    @Test
    void every_insertion_is_found_with_and_without_rewriting_the_chain() throws Exception {
        for (int position = 1; position <= LAST; position++) {
            insert(position);
            assertThat(findings()).as("second row at " + position).contains("ROW_ADDED " + position);
            restore();

            chain.tamper("UPDATE privacy.audit SET position = position + 1 WHERE position >= " + position);
            insert(position);
            assertThat(findings()).as("pushed in at " + position).isNotEmpty();

            chain.rewriteFrom(1);
            assertThat(findings()).as("rewritten with one more at " + position).isNotEmpty();
            restore();
        }
        insert(0);
        assertThat(findings()).contains("ROW_ADDED 0");
    }

    @Test
    void a_row_put_behind_the_end_with_a_hash_that_fits_is_found() throws Exception {
        insert(LAST + 1);
        chain.rewriteFrom(LAST + 1);

        assertThat(findings()).containsExactly("TAIL_ADDED " + (LAST + 1));
    }

    @Test
    void every_swap_of_two_rows_is_found() throws Exception {
        for (int one = 1; one < LAST; one++) {
            for (int other = one + 1; other <= LAST; other++) {
                chain.tamper(
                        """
                        UPDATE privacy.audit SET position = CASE position WHEN %1$d THEN %2$d ELSE %1$d END
                         WHERE position IN (%1$d, %2$d)"""
                                .formatted(one, other));
                assertThat(findings()).as(one + " and " + other).isNotEmpty();

                chain.rewriteFrom(1);
                assertThat(findings()).as("rewritten " + one + " and " + other).isNotEmpty();
                restore();
            }
        }
    }

    @Test
    void every_cut_of_the_tail_is_found() throws Exception {
        for (int position = 1; position <= LAST; position++) {
            chain.tamper("DELETE FROM privacy.audit WHERE position >= " + position);
            assertThat(findings())
                    .as("from " + position)
                    .contains("TAIL_MISSING " + (position == LAST ? LAST : position + "-" + LAST));
            restore();
        }
    }

    @Test
    void an_edit_with_the_whole_chain_written_anew_is_found() throws Exception {
        for (int position = 1; position <= LAST; position++) {
            chain.tamper("UPDATE privacy.audit SET action = 'EXPORT' WHERE position = " + position);
            chain.rewriteFrom(1);
            assertThat(findings())
                    .as("at " + position)
                    .isNotEmpty()
                    .allMatch(finding -> finding.startsWith("CHAIN_REWRITTEN"));
            restore();
        }
    }

    @Test
    void segments_may_be_dropped_when_their_time_has_come_and_not_before() throws Exception {
        chain.tamper("DELETE FROM privacy.audit WHERE position <= " + ROWS_A_DAY);

        assertThat(findings()).containsExactly("DROPPED_EARLY 1-" + ROWS_A_DAY);
        assertThat(chain.findings(day(1))).isEmpty();

        chain.tamper("DELETE FROM privacy.audit WHERE position = " + (ROWS_A_DAY + 1));
        assertThat(chain.findings(day(1))).containsExactly("DROPPED_EARLY " + (ROWS_A_DAY + 1));
        assertThat(chain.findings(day(2))).isEmpty();
    }

    @Test
    void what_is_left_after_dropping_is_still_checked() throws Exception {
        chain.tamper("DELETE FROM privacy.audit WHERE position <= " + ROWS_A_DAY);
        for (int position = ROWS_A_DAY + 1; position <= LAST; position++) {
            chain.tamper("UPDATE privacy.audit SET action = 'EXPORT' WHERE position = " + position);
            assertThat(chain.findings(day(1))).contains("ROW_CHANGED " + position);
            chain.tamper("UPDATE privacy.audit SET action = 'READ' WHERE position = " + position);
        }
    }
}
