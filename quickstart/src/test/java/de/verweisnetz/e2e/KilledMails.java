package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.verweisnetz.quickstart.QuickstartProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A server that dies while it sends the mails that wait: before one is handed over, and after that before it is noted. */
final class KilledMails {
    private static final int MAILS = 5;
    private static final Duration LEASE = Duration.ofMinutes(11);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String OF_STATE =
            "SELECT count(*) FROM notification.mail WHERE kind = 'URGENT' AND state = '%s'";
    private static final String IDS = "SELECT id FROM notification.mail WHERE kind = 'URGENT'";

    private final KilledNode killed;
    private final QuickstartProcess node;

    private KilledMails(KilledNode killed) {
        this.killed = killed;
        node = killed.node;
    }

    static void tell(KilledNode killed) throws Exception {
        new KilledMails(killed).tell();
    }

    private void tell() throws Exception {
        var referrals = issue();
        killed.release();
        await("WAITING");
        var first = sentUntilKilled("referral.answer_link", "NEW.referral_id = '%s'", referrals.get(1));
        assertThat(first).as("the second was taken, and not handed over").hasSize(1);
        assertThat(count("SENDING")).isEqualTo(1);
        var second =
                sentUntilKilled("notification.mail", "NEW.state = 'SENT' AND NEW.referral_id = '%s'", referrals.get(3));
        var unnoted = second.get(second.size() - 1);
        assertThat(count("SENT")).as("what was noted").isEqualTo(first.size() + second.size() - 1);

        var last = sent();

        assertThat(count("SENT")).isEqualTo(MAILS);
        var all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(last);
        assertThat(all).hasSize(MAILS + 1);
        assertThat(all.stream().distinct()).hasSize(MAILS);
        assertThat(all).filteredOn(unnoted::equals).hasSize(2);
    }

    /** Urgent matters for a centre that is told by mail; nobody takes the mails yet. */
    private List<String> issue() {
        var stefan = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(stefan, Sending.MUSTERBERATUNG_HAFEN);
        var deadline = LocalDate.ofInstant(killed.clock.now(), ZoneId.of("Europe/Berlin"))
                .plusDays(20);
        var ids = new ArrayList<String>();
        for (int i = 0; i < MAILS; i++) {
            var request = Sending.request(offer);
            request.putAll(Map.of("urgency", "DEADLINE", "deadline", deadline.toString()));
            ids.add(Sending.issue(stefan, request).get("id").asText());
        }
        return ids;
    }

    /** Takes mails until the server dies where it writes a row of a referral; answers the ids of the mails. */
    private List<String> sentUntilKilled(String table, String rows, String referral) throws Exception {
        List<String> received;
        var hold = Hold.at(node, table, rows.formatted(referral));
        var server = server();
        try {
            // A mail that another start has taken falls due again.
            killed.clock.advance(LEASE);
            hold.await();
            received = received(server);
            killed.kill();
        } finally {
            server.stop();
        }
        node.startAgain();
        return received;
    }

    private List<String> sent() throws Exception {
        var server = server();
        try {
            killed.clock.advance(LEASE);
            await("SENT");
            return received(server);
        } finally {
            server.stop();
        }
    }

    private GreenMail server() {
        var server = new GreenMail(new ServerSetup(killed.mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** The ids of those we wait for: other mails may fall due meanwhile, such as that of the week. */
    private List<String> received(GreenMail server) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var rows = database.createStatement().executeQuery(IDS)) {
            var urgent = new ArrayList<String>();
            while (rows.next()) {
                urgent.add(rows.getString(1));
            }
            return Arrays.stream(server.getReceivedMessages())
                    .map(KilledMails::id)
                    .filter(id -> urgent.stream().anyMatch(id::contains))
                    .toList();
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String state) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (count(state) < MAILS && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(count(state)).as(state).isEqualTo(MAILS);
    }

    private int count(String state) throws SQLException {
        return Integer.parseInt(NodeDatabase.text(node, OF_STATE.formatted(state)));
    }
}
