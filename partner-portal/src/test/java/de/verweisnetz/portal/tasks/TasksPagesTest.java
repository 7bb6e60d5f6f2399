package de.verweisnetz.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.FollowUp;
import de.verweisnetz.portal.api.FollowUp.InReferral;
import de.verweisnetz.portal.api.FollowUpPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksPagesTest {
    private static final InReferral REFERRAL =
            new InReferral("0192f1c6", "VN-7K2M4Q", "Musterangebot", "Musterberatung");

    @ParameterizedTest
    @CsvSource({
        "ACUTE_UNANSWERED, 116 016",
        "DEADLINE_UNANSWERED, bevor das Datum verstreicht",
        "RETURNED, braucht eine Angabe",
        "DECLINED, eine andere Stelle",
        "EXPIRED, noch Hilfe braucht",
        "NOBODY_ANSWERED, erreicht die Stelle nicht",
        "CENTRE_PAUSED, erst nach der Pause",
        "CLIENT_DATA_UNREADABLE, versiegeln",
        "CENTRE_GONE, nimmt nicht mehr teil"
    })
    void each_task_says_what_is_the_matter_and_what_helps(String kind, String advice) {
        var task = new FollowUp("4a", kind, REFERRAL, Instant.EPOCH, "1");
        assertThat(page(new FollowUpPage(List.of(task), null, 1, false)))
                .contains(advice)
                .contains("href=\"/app/referrals/0192f1c6\"")
                .contains("action=\"/app/tasks/4a/completion\"")
                .contains("name=\"version\" value=\"1\"")
                .contains("aria-label=\"Aufgabe zu VN-7K2M4Q ist erledigt\"")
                .doesNotContain(kind);
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(page(new FollowUpPage(List.of(), null, 0, false))).contains("Nichts zu tun");
    }

    private static String page(FollowUpPage tasks) {
        var models = new HashMap<String, Object>(Map.of("tasks", tasks));
        models.put("done", null);
        return Samples.render("tasks/list.jte", models, "streetworker");
    }
}
