package de.verweisnetz.portal.start;

import de.verweisnetz.portal.api.Waiting;
import java.util.List;
import java.util.Map;

/** What waits, and the list that it leads to, narrowed to just that. */
public record WaitingLink(String what, int count, String address) {
    private static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("ANSWERS_OVERDUE", "/app/inbox?due=overdue"),
            Map.entry("ANSWERS_DUE_TODAY", "/app/inbox?due=today"),
            Map.entry("RECEIVED_NEW", "/app/inbox?status=ISSUED"),
            Map.entry("ARRIVALS", "/app/inbox?status=ACCEPTED"),
            Map.entry("OUTCOMES", "/app/inbox?status=IN_COUNSELLING"),
            Map.entry("TASKS", "/app/tasks"),
            Map.entry("QUESTIONS", "/app/referrals?status=RETURNED"),
            Map.entry("DRAFTS", "/app/referrals?status=DRAFT"),
            Map.entry("RESULTS_TOLD", "/app/referrals?told=week"),
            Map.entry("OWED_ANSWERS", "/app/overdue"),
            Map.entry("CHECKS", "/app/directory/checks"),
            Map.entry("SUGGESTIONS", "/app/directory/suggestions"),
            Map.entry("DUPLICATES", "/app/directory/duplicates"),
            Map.entry("IMPORTS_RUNNING", "/app/imports"),
            Map.entry("RIGHTS_OVERDUE", "/app/rights"),
            Map.entry("CODE_ALARMS", "#code-alarms"));

    /** What the portal has no page for yet is left out. */
    static List<WaitingLink> of(List<Waiting> waiting) {
        return waiting.stream()
                .filter(each -> ADDRESSES.containsKey(each.what()))
                .map(each -> new WaitingLink(each.what(), each.count(), ADDRESSES.get(each.what())))
                .toList();
    }

    /** Whether it should be looked after before the rest. */
    public boolean isLate() {
        return what.endsWith("_OVERDUE") || what.equals("OWED_ANSWERS") || what.equals("CODE_ALARMS");
    }
}
