package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Takes the picture that the README shows; {@code -Dpictures=FOLDER} says where to, else it lies with the other pictures. */
class ReadmePictureIT extends InBrowser {
    private static final Path PICTURE =
            Path.of(System.getProperty("pictures", Path.of("target", "pages").toString()), "inbox.png");

    @Test
    void an_inbox_shows_what_waits_and_what_is_under_way(QuickstartProcess node) {
        var ids = new ArrayList<String>();
        var sofia = NodeClient.of(node, "sofia");
        var offer = Sending.offerOf(sofia, Sending.MUSTERBERATUNG_HAFEN);
        for (var question : questions()) {
            ids.add(Sending.issue(sofia, request(offer, question)).get("id").asText());
        }
        var pavel = NodeClient.of(node, "pavel");
        assertThat(pavel.step(ids.get(1), "seen", 1, Map.of()).status()).isEqualTo(200);
        assertThat(pavel.step(ids.get(2), "acceptance", 1, Map.of()).status()).isEqualTo(200);

        try (var visitor = chromium.visitor(node.url(), new Browser.NewContextOptions().setViewportSize(1280, 780))) {
            visitor.logIn("pavel", "/app/inbox");
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(PICTURE).setFullPage(true));

            for (var id : ids) {
                assertThat(visitor.page().locator("a[href*='" + id + "']").count())
                        .isPositive();
            }
        }
        assertThat(PICTURE).isNotEmptyFile();
    }

    private record Question(String language, String topic, String postcode, String urgency) {}

    private static List<Question> questions() {
        return List.of(
                new Question("ro", "ARB.LOHN", "20095", "NORMAL"),
                new Question("pl", "ARB.KUEND", "24103", "DEADLINE"),
                new Question("bg", "ARB.ZEIT", "28195", "NORMAL"),
                new Question("ro", "WOH.UNTERK", "20457", "NORMAL"),
                new Question("pl", "ARB.VERTRAG", "22767", "NORMAL"));
    }

    private static Map<String, Object> request(String offer, Question question) {
        var request = Sending.request(offer);
        request.put("language", question.language());
        request.put("topics", List.of(question.topic()));
        request.put("region", Map.of("postcode", question.postcode()));
        request.put("urgency", question.urgency());
        if (question.urgency().equals("DEADLINE")) {
            request.put("deadline", LocalDate.now().plusDays(12).toString());
        }
        return request;
    }
}
