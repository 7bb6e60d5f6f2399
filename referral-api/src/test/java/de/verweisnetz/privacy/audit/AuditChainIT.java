package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every way to change one row of the trail is found, against a real database and with nothing but the public key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditChainIT {
    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    private static final int DAYS = 3;
    private static final int ROWS_A_DAY = 4;
    private static final int LAST = (DAYS + 1) * ROWS_A_DAY;
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(365));

    private TestChain chain;
    private Path files;

    @BeforeAll
    void three_days_are_closed_and_the_fourth_has_begun(@TempDir Path folder) throws Exception {
        chain = new TestChain("audit_chain", folder);
        files = Files.createDirectory(folder.resolve("kept"));
        for (int day = 0; day <= DAYS; day++) {
            for (int row = 0; row < ROWS_A_DAY; row++) {
                chain.write(day(day).plusSeconds(row), "READ");
            }
            assertThat(chain.chain(day(day).plusSeconds(60))).isNull();
        }
        chain.tamper(
                """
                CREATE TABLE public.kept AS SELECT * FROM privacy.audit;
                CREATE TABLE public.kept_head AS SELECT * FROM privacy.audit_head;
                ALTER TABLE privacy.audit DROP CONSTRAINT audit_position_key, DROP CONSTRAINT audit_pkey""");
        copy(chain.folder, files);
    }

    @AfterAll
    void end() throws SQLException {
        chain.close();
    }

    @AfterEach
    void restore() throws Exception {
        chain.tamper(
                """
                TRUNCATE privacy.audit; INSERT INTO privacy.audit SELECT * FROM public.kept;
                TRUNCATE privacy.audit_head; INSERT INTO privacy.audit_head SELECT * FROM public.kept_head""");
        try (var present = Files.list(chain.folder)) {
            for (var file : present.toList()) {
                Files.delete(file);
            }
        }
        copy(files, chain.folder);
    }

    @Test
    void an_untouched_chain_has_no_findings() throws Exception {
        assertThat(chain.number("SELECT count(*) FROM privacy.audit WHERE position IS NOT NULL"))
                .isEqualTo(LAST);
        assertThat(names())
                .containsExactly("head.jws", "segment-00000001.jws", "segment-00000002.jws", "segment-00000003.jws");
        assertThat(findings()).isEmpty();
    }

    @Test
    void the_files_are_for_their_owner_alone_and_hold_no_contents() throws Exception {
        for (var name : names()) {
            var file = chain.folder.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var payload = new String(java.util.Base64.getUrlDecoder()
                    .decode(Files.readString(file).split("\\.")[1]));
            assertThat(payload).doesNotContain("READ", "referral").contains("\"hash\"");
        }
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
    void a_checkpoint_that_is_removed_forged_or_renamed_is_found() throws Exception {
        for (int number = 1; number <= DAYS; number++) {
            var file = chain.folder.resolve("segment-%08d.jws".formatted(number));
            var text = Files.readString(file);
            Files.delete(file);
            assertThat(findings()).as("removed " + number).contains("CHECKPOINT_MISSING " + number);

            var parts = text.split("\\.");
            Files.writeString(
                    file, parts[0] + "." + parts[1].substring(0, 40) + "A" + parts[1].substring(41) + "." + parts[2]);
            assertThat(findings()).as("forged " + number).contains("CHECKPOINT_FORGED " + number);

            Files.writeString(file, Files.readString(chain.folder.resolve("head.jws")));
            assertThat(findings()).as("another statement as " + number).contains("CHECKPOINT_FORGED " + number);
            restore();
        }
    }

    @Test
    void a_checkpoint_signed_with_another_key_is_found(@TempDir Path elsewhere) throws Exception {
        var stranger = elsewhere.resolve("stranger.jwks");
        AuditKeyCommand.main(new String[] {stranger.toString()});
        var genuine = chain.anchors(chain.publicKeys())
                .checkpoint(2)
                .orElseThrow()
                .checkpoint()
                .orElseThrow();
        chain.anchors(stranger).write(genuine);

        assertThat(findings()).contains("CHECKPOINT_FORGED 2");
    }

    @Test
    void a_head_that_is_removed_forged_or_of_yesterday_is_found() throws Exception {
        var head = chain.folder.resolve("head.jws");
        Files.delete(head);
        assertThat(findings()).containsExactly("HEAD_MISSING 0");

        Files.writeString(head, "e30.e30.e30");
        assertThat(findings()).containsExactly("HEAD_FORGED 0");
        restore();

        var old = Files.readString(head);
        chain.write(day(DAYS).plusSeconds(100), "READ");
        assertThat(chain.chain(day(DAYS).plusSeconds(120))).isNull();
        Files.writeString(head, old);
        assertThat(findings()).containsExactly("TAIL_ADDED " + (LAST + 1));
    }

    @Test
    void the_sequencer_leaves_the_proof_of_a_cut_as_it_is() throws Exception {
        chain.tamper("DELETE FROM privacy.audit WHERE position > " + (LAST - 2));
        chain.rewriteFrom(LAST - 2);
        var proof = Files.readString(chain.folder.resolve("head.jws"));
        chain.write(day(DAYS).plusSeconds(200), "READ");
        chain.write(day(DAYS).plusSeconds(201), "READ");

        assertThat(chain.chain(day(DAYS).plusSeconds(240))).isEqualTo("The signed row has another hash");

        assertThat(Files.readString(chain.folder.resolve("head.jws"))).isEqualTo(proof);
        assertThat(findings()).isNotEmpty();
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

    @Test
    void the_command_tells_by_its_exit_code() throws Exception {
        var environment = java.util.Map.of(
                "VERWEISNETZ_DB_URL",
                chain.url(),
                "VERWEISNETZ_DB_AUDIT_USER",
                "verweisnetz_audit",
                "VERWEISNETZ_DB_AUDIT_PASSWORD",
                "verweisnetz_audit",
                "VERWEISNETZ_AUDIT_CHECKPOINTS",
                chain.folder.toString());
        var out = new java.io.ByteArrayOutputStream();

        assertThat(VerifyAuditCommand.run(chain.publicKeys(), environment, new java.io.PrintStream(out)))
                .isZero();
        chain.tamper("UPDATE privacy.audit SET action = 'EXPORT' WHERE position = 7");
        assertThat(VerifyAuditCommand.run(chain.publicKeys(), environment, new java.io.PrintStream(out)))
                .isOne();

        assertThat(out.toString()).contains("16 rows chained, 0 not yet", "Nothing was changed", "ROW_CHANGED 7");
    }

    private List<String> findings() throws Exception {
        return chain.findings(LONG_AGO);
    }

    private void insert(int position) throws SQLException {
        chain.tamper(
                """
                INSERT INTO privacy.audit (id, at, action, subject_type, position, hash)
                VALUES (gen_random_uuid(), '%s', 'READ', 'referral', %d, sha256('forged'))"""
                        .formatted(START, position));
    }

    private List<String> names() throws Exception {
        try (var present = Files.list(chain.folder)) {
            return present.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> present = Files.list(from)) {
            for (var file : present.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
