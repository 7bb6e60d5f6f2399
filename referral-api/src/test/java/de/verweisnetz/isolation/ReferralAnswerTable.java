package de.verweisnetz.isolation;

import de.verweisnetz.referral.lifecycle.ReferralStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each step asked for over HTTP is answered with: written down apart from the code. */
final class ReferralAnswerTable {
    /** Step, who may take it, which roles the operation is for, from which state to which; a dash where it stays. */
    private static final String TABLE =
            """
            issuance                SENDER   streetworker         DRAFT>ISSUED
            answer                  SENDER   streetworker,partner RETURNED>ISSUED
            withdrawal              SENDER   streetworker,partner ISSUED>WITHDRAWN SEEN>WITHDRAWN RETURNED>WITHDRAWN ACCEPTED>WITHDRAWN IN_COUNSELLING>WITHDRAWN
            void                    SENDER   streetworker,partner DRAFT>VOID ISSUED>VOID SEEN>VOID RETURNED>VOID ACCEPTED>VOID DECLINED>VOID FORWARDED>VOID IN_COUNSELLING>VOID CLOSED>VOID WITHDRAWN>VOID EXPIRED>VOID
            seen                    RECEIVER partner              ISSUED>SEEN
            return                  RECEIVER partner              ISSUED>RETURNED SEEN>RETURNED
            acceptance              RECEIVER partner              ISSUED>ACCEPTED SEEN>ACCEPTED
            decline                 RECEIVER partner              ISSUED>DECLINED SEEN>DECLINED RETURNED>DECLINED
            appointment             RECEIVER partner              ACCEPTED>-
            contact-attempts        RECEIVER partner              ACCEPTED>-
            no-show                 RECEIVER partner              ACCEPTED>-
            redemption              RECEIVER partner              ISSUED>IN_COUNSELLING SEEN>IN_COUNSELLING RETURNED>IN_COUNSELLING ACCEPTED>IN_COUNSELLING
            arrival                 RECEIVER partner              ACCEPTED>IN_COUNSELLING
            outcome                 RECEIVER partner              ACCEPTED>CLOSED IN_COUNSELLING>CLOSED
            closure                 RECEIVER partner              IN_COUNSELLING>CLOSED
            forwarding              RECEIVER partner              SEEN>FORWARDED ACCEPTED>FORWARDED DECLINED>FORWARDED
            withdrawal-confirmation RECEIVER partner              WITHDRAWN>-
            reopening               RECEIVER partner              CLOSED>ACCEPTED DECLINED>SEEN
            """;

    private static final Map<String, Line> LINES = lines();

    private record Line(Asker.Side side, List<String> roles, Map<ReferralStatus, String> leads) {}

    private ReferralAnswerTable() {}

    static Set<String> steps() {
        return LINES.keySet();
    }

    /** The status of the answer. */
    static int answer(ReferralStatus status, String step, Asker who) {
        var line = LINES.get(step);
        if (who == Asker.ANONYMOUS) {
            return 401;
        }
        if (who == Asker.SUSPENDED || !line.roles.contains(who.role())) {
            return 403;
        }
        // Steps of one party are looked for among what that party has.
        boolean known =
                who.side() == line.side && !(who.side() == Asker.Side.RECEIVER && status == ReferralStatus.DRAFT);
        if (!known) {
            return 404;
        }
        if (line.leads.containsKey(status)) {
            return 200;
        }
        return step.equals("redemption") ? 410 : 409;
    }

    static String target(ReferralStatus status, String step) {
        return LINES.get(step).leads.get(status);
    }

    private static Map<String, Line> lines() {
        var lines = new LinkedHashMap<String, Line>();
        TABLE.lines().forEach(text -> {
            var words = text.split("\\s+");
            var leads = new LinkedHashMap<ReferralStatus, String>();
            for (var lead : Arrays.asList(words).subList(3, words.length)) {
                var ends = lead.split(">");
                leads.put(ReferralStatus.valueOf(ends[0]), ends[1].equals("-") ? ends[0] : ends[1]);
            }
            lines.put(words[0], new Line(Asker.Side.valueOf(words[1]), List.of(words[2].split(",")), leads));
        });
        return lines;
    }
}
