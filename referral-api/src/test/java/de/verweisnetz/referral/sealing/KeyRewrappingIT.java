package de.verweisnetz.referral.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.keys.KeyFileCommand;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key that wraps private keys is replaced while the node answers. */
class KeyRewrappingIT extends ApiIT {
    private static final String WRAPPED_WITH = "SELECT wrapped_with FROM referral.sealing_secret WHERE key_id = '%s'";

    private static void step(String step) throws Exception {
        KeyFileCommand.main(new String[] {System.getProperty("it.keys"), step});
    }

    private static String made() {
        var answer = Api.as(Member.of("partner").asManager()).post("/v1/organisation-keys", Map.of("custody", "NODE"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json().at("/id").asText();
    }

    private static String wrappedWith(String key) throws SQLException {
        return KeyRows.text(WRAPPED_WITH.formatted(key));
    }

    @Test
    void old_keys_are_wrapped_anew_and_the_node_needs_no_restart() throws Exception {
        var before = made();
        var old = wrappedWith(before);
        step("add-wrapping-key");
        assertThat(wrappedWith(made())).as("known, not used yet").isEqualTo(old);

        step("promote-wrapping-key");
        var after = made();
        assertThat(wrappedWith(after)).isNotEqualTo(old);
        assertThat(RecurringJobs.run("key-rewrapping")).isTrue();
        assertThat(wrappedWith(before)).isEqualTo(wrappedWith(after));
        assertThat(KeyRows.text(
                        "SELECT count(*) FROM referral.sealing_secret WHERE wrapped_with = '%s' AND wrapped <> 'nothing'"
                                .formatted(old)))
                .isEqualTo("0");

        step("drop-wrapping-keys");
        assertThat(wrappedWith(made())).isEqualTo(wrappedWith(after));
    }

    @Test
    void more_than_one_batch_is_wrapped_anew_and_what_cannot_be_unwrapped_is_left_alone() throws Exception {
        var one = made();
        var foreign = "ffffffff";
        KeyRows.execute(
                """
                INSERT INTO referral.sealing_key (id, participant_id, custody, public_jwk, thumbprint, valid_from, valid_until)
                SELECT gen_random_uuid(), gen_random_uuid(), 'NODE', '{}', 'rewrapping ' || i, now(), now() + interval '1 day'
                  FROM generate_series(1, 250) i;
                INSERT INTO referral.sealing_secret
                SELECT id, participant_id, 'nothing', '%s' FROM referral.sealing_key WHERE thumbprint LIKE 'rewrapping %%'"""
                        .formatted(foreign));
        KeyRows.execute(
                "UPDATE referral.sealing_secret SET wrapped_with = 'earlier' WHERE key_id = '%s'".formatted(one));
        assertThat(RecurringJobs.run("key-rewrapping")).isTrue();
        assertThat(wrappedWith(one)).isNotEqualTo("earlier");
        assertThat(KeyRows.text(
                        "SELECT count(*) FROM referral.sealing_secret WHERE wrapped_with = '%s'".formatted(foreign)))
                .isEqualTo("250");
        KeyRows.execute(
                """
                DELETE FROM referral.sealing_secret WHERE wrapped_with = '%s';
                DELETE FROM referral.sealing_key WHERE thumbprint LIKE 'rewrapping %%'"""
                        .formatted(foreign));
    }
}
