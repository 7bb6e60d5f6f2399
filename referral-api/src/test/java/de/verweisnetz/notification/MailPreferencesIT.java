package de.verweisnetz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestMail;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPreferencesIT extends ApiIT {
    private static final String MAILS = "/v1/me/mails";

    private final GreenMail server = TestMail.server();
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member member = fixture.receiver();

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoever_has_entered_no_address_gets_no_mails() throws SQLException, InterruptedException {
        assertThat(Api.as(member).get(MAILS).json().has("address")).isFalse();
        fixture.issueWithFeedback();
        new Mailbox(server, "niemand@musterberatung.example").mails(0);
    }

    @Test
    void an_address_is_asked_whether_it_is_hers_in_these_words() throws SQLException, InterruptedException {
        var address = "frage-" + member.id() + "@musterberatung.example";
        Api.as(member).put(MAILS, Map.of("address", address));
        var mailbox = new Mailbox(server, address);
        var origin = "http://localhost:" + System.getProperty("it.http.port") + "/m/";

        var text = Mailbox.text(mailbox.mails(1).get(0)).replaceAll("/m/[A-Za-z0-9_-]{22}\n", "/m/\n");

        assertThat(text)
                .isEqualTo(
                        """
                        Guten Tag,

                        jemand möchte hier Mails von Verweisnetz bekommen. Waren Sie das? Dann bestätigen Sie die Adresse:

                        %1$s

                        Wenn nicht, brauchen Sie nichts zu tun: Es kommt keine weitere Mail.

                        Verweisnetz

                        --

                        Hello,

                        somebody wants to get mails of Verweisnetz here. Was it you? Then confirm the address:

                        %1$s

                        If not, there is nothing to do: no other mail will come.

                        Verweisnetz"""
                                .formatted(origin));
        fixture.issueWithFeedback();
        Thread.sleep(1500);
        mailbox.mails(1);
    }

    @Test
    void a_link_confirms_for_a_week_and_one_of_an_address_that_was_replaced_confirms_nothing()
            throws SQLException, InterruptedException {
        var first = new Mailbox(server, "erste-" + member.id() + "@musterberatung.example");
        Api.as(member).put(MAILS, Map.of("address", first.address()));
        var token = first.token("/m/");
        TestClock.at(Duration.ofDays(8), () -> assertThat(confirm(token)).isEqualTo(404));
        Api.as(member).put(MAILS, Map.of("address", "zweite-" + member.id() + "@musterberatung.example"));

        assertThat(confirm(token)).isEqualTo(404);
        assertThat(confirm("unsinn")).isEqualTo(404);
        assertThat(Api.as(member).get(MAILS).json().at("/confirmed").asBoolean())
                .isFalse();
    }

    @Test
    void choices_change_without_asking_the_address_again() throws SQLException, InterruptedException {
        var mailbox = Mailbox.of(server, member, Map.of());
        var saved = Api.as(member)
                .put(MAILS, Map.of("address", mailbox.address(), "choices", Map.of("NEW_REFERRAL", "NEVER")));

        assertThat(saved.json().at("/confirmed").asBoolean()).isTrue();
        assertThat(saved.json().at("/choices/NEW_REFERRAL").asText()).isEqualTo("NEVER");
        assertThat(saved.json().at("/choices/QUESTION").asText()).isEqualTo("AT_ONCE");
        fixture.issueWithFeedback();
        Thread.sleep(1500);
        mailbox.mails(1);
        assertThat(Api.as(member)
                        .put(MAILS, Map.of("address", mailbox.address(), "choices", Map.of("DIGEST", "NEVER")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_address_is_asked_five_times_a_day_at_most() {
        for (int i = 0; i < 5; i++) {
            assertThat(Api.as(member)
                            .put(MAILS, Map.of("address", "a" + i + "@musterberatung.example"))
                            .status())
                    .isEqualTo(200);
        }
        var refused = Api.as(member).put(MAILS, Map.of("address", "a6@musterberatung.example"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    @Test
    void addresses_are_stored_sealed_and_read_by_nobody_else() throws SQLException, InterruptedException {
        var mailbox = Mailbox.of(server, member, Map.of());
        var manager = Member.in(member.participant(), "partner").asManager();
        assertThat(Api.as(manager).get(MAILS).json().has("address")).isFalse();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM notification.contact c WHERE c::text LIKE '%"
                        + mailbox.address().substring(0, 12)
                        + "%' OR encode(address_sealed, 'escape') LIKE '%muster%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void who_takes_her_address_back_or_leaves_is_forgotten() throws SQLException, InterruptedException {
        Mailbox.of(server, member, Map.of());
        assertThat(Api.as(member).send(Api.as(member).request(MAILS).DELETE()).status())
                .isEqualTo(204);
        assertThat(Api.as(member).get(MAILS).json().has("address")).isFalse();

        var leaver = Member.in(member.participant(), "partner");
        var mailbox = Mailbox.of(server, leaver, Map.of());
        var manager = Member.in(member.participant(), "partner").asManager();
        assertThat(Api.as(manager)
                        .post("/v1/members/" + leaver.id() + "/departure", Map.of())
                        .status())
                .isEqualTo(204);
        fixture.issueWithFeedback();
        Thread.sleep(1500);
        mailbox.mails(1);
    }

    private static int confirm(String token) {
        return Api.anonymous()
                .post("/v1/mail-confirmations", Map.of("token", token))
                .status();
    }
}
