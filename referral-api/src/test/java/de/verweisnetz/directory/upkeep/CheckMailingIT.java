package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.ListedOffer.patch;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import de.verweisnetz.notification.mail.RefusingServer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckMailingIT extends ApiIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+/c/([A-Za-z0-9_-]+)");
    private static final String SENDER = "pruefung@koordination.example";

    private final String contact = "stelle-" + Ids.next() + "@mailing.example";
    private final GreenMail server = TestMail.server();

    @BeforeEach
    void open() {
        server.start();
        server.setUser(SENDER, "pruefung", "geheim");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void each_contact_gets_one_mail_about_all_her_offers_of_all_organisations_and_none_again_soon() throws Exception {
        var due = due(contact);
        var dueToo = due(contact.replace("stelle", "Stelle"));
        var fresh = withContact(ListedOffer.at("PUBLIC"), contact);
        var nothingDue = "frisch-" + contact;
        withContact(ListedOffer.at("PUBLIC"), nothingDue);

        assertThat(RecurringJobs.run("check-mailing")).isTrue();
        assertThat(RecurringJobs.run("check-mailing")).isTrue();

        assertThat(mailsTo(nothingDue)).isEmpty();
        assertThat(mailsTo(contact)).singleElement().satisfies(mail -> assertThat(offers(view(token(text(mail)))))
                .containsExactlyInAnyOrder(due.id.toString(), dueToo.id.toString(), fresh.id.toString()));
    }

    @Test
    void the_mail_asks_in_german_and_english_and_names_organisation_and_town() throws Exception {
        var offer = due(contact);

        RecurringJobs.run("check-mailing");

        var mail = mailsTo(contact).get(0);
        assertThat(mail.getSubject()).isEqualTo("Stimmen Ihre Angaben noch? / Is your entry still right?");
        assertThat(text(mail))
                .contains("Bitte sagen Sie uns, ob Ihre Angaben noch stimmen")
                .contains("Please tell us whether your details are still right")
                .contains("- Musterstelle · Musterverein " + offer.organization + " · Hamburg")
                .doesNotContain("Kanarienweg");
    }

    @Test
    void of_a_secret_place_a_mail_and_its_link_tell_no_whereabouts() throws Exception {
        var shelter = reported(withContact(ListedOffer.at("SECRET"), contact));

        RecurringJobs.run("check-mailing");

        var text = text(mailsTo(contact).get(0));
        var seen = view(token(text));
        assertThat(offers(seen)).containsExactly(shelter.id.toString());
        for (var told : List.of(text, seen.http().body())) {
            assertThat(told).doesNotContain("Kanarienweg", "Hamburg", "20095", "53.55");
        }
    }

    @Test
    void the_mailed_link_takes_the_answer_says_that_it_has_it_and_is_over_in_time() throws Exception {
        var offer = due(contact);
        RecurringJobs.run("check-mailing");
        var token = token(text(mailsTo(contact).get(0)));
        assertThat(view(token).json().at("/items/0/confirmed").asBoolean()).isFalse();

        var corrected = answer(token, offer, Map.of("answer", "CORRECTION", "corrections", "Neu: 040 66969 021"));
        assertThat(corrected.json().at("/items/0/correction_open").asBoolean()).isTrue();
        answer(token, offer, Map.of("answer", "ALL_CORRECT"));

        var used = view(token).json().at("/items/0");
        assertThat(used.at("/confirmed").asBoolean()).isTrue();
        assertThat(used.at("/correction_open").asBoolean()).isFalse();
        assertThat(offer.view().at("/verification").asText()).isEqualTo("CURRENT");
        change("UPDATE directory.check_mail SET expires_at = now() - interval '1 second'" + " WHERE offers @> ARRAY['"
                + offer.id + "'::uuid]");
        assertThat(view(token).status()).isEqualTo(410);
        assertThat(answer(token, offer, Map.of("answer", "ALL_CORRECT")).status())
                .isEqualTo(410);
    }

    @Test
    void a_mail_that_comes_back_is_a_check_result_and_its_contact_is_not_written_to_again() throws Exception {
        var offer = due(contact);
        RecurringJobs.run("check-mailing");
        comesBack(mailsTo(contact).get(0).getMessageID());

        assertThat(RecurringJobs.run("bounce-collection")).isTrue();
        RecurringJobs.run("bounce-collection");

        var check = Api.as(offer.clara).get("/v1/offers/" + offer.id + "/check").json();
        assertThat(check.at("/results")).singleElement().satisfies(found -> {
            assertThat(found.at("/result").asText()).isEqualTo("BOUNCED");
            assertThat(found.at("/by/role").asText()).isEqualTo("SYSTEM");
        });
        assertThat(check.at("/reasons").findValuesAsText("code")).contains("BOUNCED");
        assertThat(mailsTo(SENDER)).isEmpty();
        longAgo(offer);
        RecurringJobs.run("check-mailing");
        assertThat(mailsTo(contact)).hasSize(1);
    }

    @Test
    void a_mail_that_came_back_says_nothing_about_a_contact_that_has_changed_since() throws Exception {
        var offer = due(contact);
        RecurringJobs.run("check-mailing");
        comesBack(mailsTo(contact).get(0).getMessageID());
        patch(
                offer.clara,
                offer.path(),
                2,
                "{\"verweisnetz\":{\"client_contact\":{\"email\":\"neu@mailing.example\"}}}");

        RecurringJobs.run("bounce-collection");

        var check = Api.as(offer.clara).get("/v1/offers/" + offer.id + "/check").json();
        assertThat(check.at("/results")).isEmpty();
    }

    @Test
    void after_the_pause_a_contact_who_has_not_answered_is_asked_once_more() throws Exception {
        var offer = due(contact);
        RecurringJobs.run("check-mailing");
        longAgo(offer);

        RecurringJobs.run("check-mailing");

        assertThat(mailsTo(contact)).hasSize(2);
    }

    @Test
    void a_mail_that_the_server_does_not_take_now_is_sent_by_the_next_run() throws Exception {
        due(contact);
        server.stop();
        String refused;
        try (var busy = new RefusingServer(Integer.getInteger("it.smtp.port"), "451 4.3.0 later")) {
            assertThat(RecurringJobs.run("check-mailing")).isFalse();
            refused = busy.recipients().get(0);
        }
        server.start();

        assertThat(RecurringJobs.run("check-mailing")).isTrue();

        assertThat(mailsTo(refused)).hasSize(1);
        assertThat(mailsTo(contact)).hasSize(1);
    }

    @Test
    void in_a_large_directory_the_offers_of_an_address_are_found_by_indexes() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            // Few documents are faster read from one end to the other.
            statement.execute("SET enable_seqscan = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery(
                    "EXPLAIN " + CheckMailRepository.OF_ADDRESS.replace("?1", "'a@b.example'"))) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan)
                    .contains("document_offer_contact", "document_service_email", "document_organization_email");
        }
    }

    private static ListedOffer due(String address) {
        return reported(withContact(ListedOffer.verifiedOn(ListedOffer.today().minusDays(400)), address));
    }

    /** So that it is in the queue, whatever day is its own. */
    private static ListedOffer reported(ListedOffer offer) {
        var reported = Api.as(Member.of("streetworker"))
                .post("/v1/offers/" + offer.id + "/reports", Map.of("reason", "CLOSED"));
        assertThat(reported.status()).as(reported.http().body()).isEqualTo(204);
        return offer;
    }

    private static ListedOffer withContact(ListedOffer offer, String address) {
        var edited = patch(
                offer.clara, offer.path(), 1, "{\"verweisnetz\":{\"client_contact\":{\"email\":\"" + address + "\"}}}");
        assertThat(edited.status()).as(edited.http().body()).isEqualTo(200);
        return offer;
    }

    private void comesBack(String messageId) {
        GreenMailUtil.sendTextEmail(
                SENDER, "MAILER-DAEMON@mx.example", "Undelivered", "Message-ID: " + messageId, TestMail.smtp());
    }

    private static void longAgo(ListedOffer offer) throws SQLException {
        change("UPDATE directory.check_mail SET created_at = created_at - interval '32 days'"
                + " WHERE offers @> ARRAY['" + offer.id + "'::uuid]");
    }

    private static void change(String statement) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var update = connection.prepareStatement(statement)) {
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private List<MimeMessage> mailsTo(String address) throws MessagingException {
        var mails = new ArrayList<MimeMessage>();
        for (var mail : server.getReceivedMessages()) {
            if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    /** Both forms, without the line breaks that markup does not need. */
    private static String text(MimeMessage mail) throws MessagingException, IOException {
        var forms = (MimeMultipart) mail.getContent();
        return forms.getBodyPart(0).getContent() + "\n" + forms.getBodyPart(1).getContent();
    }

    private static String token(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static Answer view(String token) {
        return Api.anonymous().post("/v1/check-links/view", Map.of("token", token));
    }

    private static Answer answer(String token, ListedOffer offer, Map<String, String> answer) {
        var one = new java.util.HashMap<String, Object>(answer);
        one.put("id", offer.id);
        return Api.anonymous().post("/v1/check-links/answers", Map.of("token", token, "offers", List.of(one)));
    }

    private static List<String> offers(Answer seen) {
        assertThat(seen.status()).as(seen.http().body()).isEqualTo(200);
        var ids = new ArrayList<String>();
        seen.json().at("/items").forEach(item -> ids.add(item.at("/offer/id").asText()));
        return ids;
    }
}
