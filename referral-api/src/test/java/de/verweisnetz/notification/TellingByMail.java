package de.verweisnetz.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestMail;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Referrals that are mailed about, and how such a mail reads. */
abstract class TellingByMail extends ApiIT {
    private static final String TEXT =
            """
            Guten Tag,

            %1$s

            %2$s

            Diese Mail nennt mit Absicht nichts zur ratsuchenden Person und zu ihrem Anliegen.

            Welche Mails Sie bekommen, bestimmen Sie hier: %4$s/app/me

            Verweisnetz

            --

            Hello,

            %3$s

            %2$s

            On purpose this mail says nothing about the client and her matter.

            Which mails you get is for you to say: %4$s/app/me

            Verweisnetz""";

    final GreenMail server = TestMail.server();

    final ReferralFixture fixture = ReferralFixture.create();

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(String page, String german, String english) {
        var origin = "http://localhost:" + System.getProperty("it.http.port");
        return TEXT.formatted(german, origin + page, english, origin);
    }

    static String id(JsonNode referral) {
        return referral.at("/id").asText();
    }

    static String reference(JsonNode referral) {
        return referral.at("/reference").asText();
    }
}
