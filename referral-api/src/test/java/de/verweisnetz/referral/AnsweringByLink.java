package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An organisation that answers by mailed links, and its mailbox. */
abstract class AnsweringByLink extends ApiIT {
    private final GreenMail server = TestMail.server();
    final ReferralFixture fixture = ReferralFixture.create();

    final Member manager =
            Member.in(fixture.receiver().participant(), "partner").asManager();

    final String mailbox = "verweise-" + fixture.receiver().participant() + "@musterberatung.example";
    int cameOn;

    @BeforeEach
    void answerByLink() {
        server.start();
        setMode(0, Map.of("mode", "LINK", "mailbox", mailbox));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    void setMode(int version, Map<String, Object> mode) {
        var api = Api.as(manager);
        var set = api.send(api.request("/v1/answer-modes/" + manager.participant())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(mode))));
        assertThat(set.status()).as(set.http().body()).isEqualTo(200);
    }

    JsonNode urgent() {
        var request = TestRequest.to(fixture.offer());
        request.put("urgency", "DEADLINE")
                .put(
                        "deadline",
                        LocalDate.ofInstant(TestClock.now(), ZoneId.of("Europe/Berlin"))
                                .plusDays(20)
                                .toString());
        return fixture.issue(request);
    }

    /** The mail of the week, on whatever day it comes. */
    String week() throws Exception {
        runDays(7);
        return mail(1);
    }

    void runDays(int days) {
        for (int day = 0; day < days && mine() == 0; day++) {
            TestClock.at(Duration.ofDays(day), AnsweringByLink::runJobs);
            cameOn = day;
        }
    }

    static void runJobs() {
        try {
            assertThat(RecurringJobs.run("mail-weeks")).isTrue();
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String mail(int expected) throws Exception {
        for (int i = 0; i < 40 && mine() < expected; i++) {
            assertThat(RecurringJobs.run("referral-mails")).isTrue();
            Thread.sleep(200);
        }
        var mails = Stream.of(server.getReceivedMessages()).filter(this::isMine).toList();
        assertThat(mails).hasSize(expected);
        return ((MimeMultipart) mails.get(expected - 1).getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    long mine() {
        return Stream.of(server.getReceivedMessages()).filter(this::isMine).count();
    }

    private boolean isMine(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(mailbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(String mail) {
        return mail.replaceFirst("(?s).*?/r/(\\S+).*", "$1");
    }

    static Answer view(String token) {
        return Api.anonymous().post("/v1/answer-links/view", Map.of("token", token));
    }

    static Answer answer(String token, JsonNode referral, long version, Map<String, Object> answer) {
        var body = new HashMap<String, Object>(Map.of("token", token, "version", version, "answer", answer));
        body.put("referral_id", id(referral));
        return Api.anonymous().post("/v1/answer-links/answers", body);
    }

    static String id(JsonNode referral) {
        return referral.at("/id").asText();
    }

    static String reference(JsonNode referral) {
        return referral.at("/reference").asText();
    }
}
