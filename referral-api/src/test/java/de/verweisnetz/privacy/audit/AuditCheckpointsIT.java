package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed files that anchor the trail outside the database, and whatever is done to them. */
class AuditCheckpointsIT extends TamperedTrail {
    @Test
    void the_files_are_for_their_owner_alone_and_hold_no_contents() throws Exception {
        for (var name : names()) {
            var file = chain.folder.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var payload = new String(
                    Base64.getUrlDecoder().decode(Files.readString(file).split("\\.")[1]));
            assertThat(payload).doesNotContain("READ", "referral").contains("\"hash\"");
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
    void the_command_tells_by_its_exit_code() throws Exception {
        var environment = Map.of(
                "VERWEISNETZ_DB_URL",
                chain.url(),
                "VERWEISNETZ_DB_AUDIT_USER",
                "verweisnetz_audit",
                "VERWEISNETZ_DB_AUDIT_PASSWORD",
                "verweisnetz_audit",
                "VERWEISNETZ_AUDIT_CHECKPOINTS",
                chain.folder.toString());
        var out = new ByteArrayOutputStream();

        assertThat(VerifyAuditCommand.run(chain.publicKeys(), environment, new PrintStream(out)))
                .isZero();
        chain.tamper("UPDATE privacy.audit SET action = 'EXPORT' WHERE position = 7");
        assertThat(VerifyAuditCommand.run(chain.publicKeys(), environment, new PrintStream(out)))
                .isOne();

        assertThat(out.toString()).contains("16 rows chained, 0 not yet", "Nothing was changed", "ROW_CHANGED 7");
    }
}
