package de.verweisnetz.portal.account;

import de.verweisnetz.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;

/** Which mails concern whom. */
final class MailKinds {
    static final List<String> TIMINGS = List.of("AT_ONCE", "DAILY", "NEVER");

    private MailKinds() {}

    static List<String> of(Page page) {
        List<String> kinds = new ArrayList<>();
        if (page.is("partner")) {
            kinds.addAll(List.of("NEW_REFERRAL", "ANSWER", "APPOINTMENT", "REMINDER"));
        }
        if (page.is("streetworker") || page.is("partner")) {
            kinds.addAll(List.of("WITHDRAWN", "QUESTION", "ACCEPTED", "DECLINED", "ALARM"));
        }
        if (page.is("coordinator")) {
            kinds.add("ESCALATED");
        }
        return kinds;
    }
}
