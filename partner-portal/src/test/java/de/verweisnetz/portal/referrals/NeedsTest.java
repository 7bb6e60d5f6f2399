package de.verweisnetz.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.FollowUp;
import de.verweisnetz.portal.api.FollowUpPage;
import de.verweisnetz.portal.api.ReferralPage;
import de.verweisnetz.portal.text.Texts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final FollowUp DECLINED = new FollowUp(
            "1a",
            "DECLINED",
            new FollowUp.InReferral("2a", "VN-7K2M4Q", "Musterberatung Arbeitsrecht", "Musterberatung Arbeit"),
            Instant.EPOCH,
            "1");

    @Test
    void tasks_come_before_drafts_and_a_few_of_each_are_enough() {
        var tasks = new FollowUpPage(Collections.nCopies(6, DECLINED), null, 6, false);
        var drafts = new ReferralPage(List.of(Samples.referral("ro")), null, 1, false);
        Needs needs = Needs.of(tasks, drafts);
        assertThat(needs.total()).isEqualTo(7);
        assertThat(needs.items()).hasSize(5).last().extracting(Needs.Need::why).isEqualTo("referrals.draft");
        assertThat(Samples.render(
                        "referrals/needs.jte", Map.of("t", Texts.staff("de"), "needs", needs), "streetworker"))
                .contains(
                        "7 Verweise brauchen Sie", "Abgelehnt", "/app/referrals/2a", "Alle 6 Aufgaben", "Ein Entwurf");
    }
}
