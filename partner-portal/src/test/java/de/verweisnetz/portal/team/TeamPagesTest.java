package de.verweisnetz.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Absence;
import de.verweisnetz.portal.api.Member;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamPagesTest {
    private static final Named TEAM = new Named("2a", "Beratung");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Member ME = new Member(Samples.MEMBER, "Paula", TEAM, true, null);
    private static final Member PEER = new Member("4b", "Peer", TEAM, false, new Absence(TODAY, TODAY.plusDays(2)));

    @Test
    void a_manager_changes_all_but_cannot_leave_by_herself() {
        assertThat(page())
                .contains("Abwesend vom 23.11.2026 bis 25.11.2026")
                .contains("/app/team/4b/absence")
                .contains("/app/team/4b/return")
                .contains("/app/team/4b/departure")
                .doesNotContain("/app/team/" + Samples.MEMBER + "/departure");
    }

    @Test
    void before_somebody_leaves_it_says_what_follows() {
        String page = Samples.render("team/departure.jte", Map.of("member", PEER, "cares", 2), "partner");
        assertThat(page)
                .contains("Peer verlässt die Organisation")
                .contains("2 offene Verweise im Eingang")
                .contains("Entwürfe und ausgestellte Verweise bleiben beim Team");
    }

    private static String page() {
        return Samples.render(
                "team/team.jte", Map.of("members", List.of(ME, PEER), "today", TODAY, "form", Form.empty()), "partner");
    }
}
