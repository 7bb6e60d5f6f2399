package de.verweisnetz.reporting;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.privacy.PrivacyTasks;
import de.verweisnetz.referral.CodeAlarms;
import de.verweisnetz.referral.FollowUpTasks;
import de.verweisnetz.referral.OverdueAnswers;
import de.verweisnetz.referral.ReferralLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What waits for the caller, by what she may do; what nothing waits of is left out. */
@ApplicationScoped
public class Waiting {
    @Inject
    private ReferralLists referrals;

    @Inject
    private FollowUpTasks tasks;

    @Inject
    private OverdueAnswers overdue;

    @Inject
    private CodeAlarms alarms;

    @Inject
    private PrivacyTasks requests;

    @Inject
    private WaitingDirectory directory;

    @Inject
    private CurrentCaller current;

    /** In the order of {@link WaitingFor}. */
    @Transactional
    @Requires(Permission.MEMBER)
    public List<WaitingView> list() {
        var counts = new EnumMap<WaitingFor, Long>(WaitingFor.class);
        if (may(Permission.REFERRAL_ANSWER)) {
            received(counts);
        }
        if (may(Permission.REFERRAL_READ)) {
            counts.put(WaitingFor.TASKS, tasks.waiting());
            var sent = referrals.sentWaiting();
            counts.put(WaitingFor.QUESTIONS, sent.questions());
            counts.put(WaitingFor.DRAFTS, sent.drafts());
            counts.put(WaitingFor.RESULTS_TOLD, sent.told());
        }
        if (may(Permission.OVERDUE_READ)) {
            counts.put(WaitingFor.OWED_ANSWERS, overdue.waiting());
        }
        if (may(Permission.DIRECTORY_KEEP)) {
            directory.count(counts);
        }
        if (may(Permission.PRIVACY_OVERSEE)) {
            counts.put(WaitingFor.RIGHTS_OVERDUE, requests.followed(true, 1).total());
        }
        if (may(Permission.CODE_ALARMS_READ)) {
            counts.put(WaitingFor.CODE_ALARMS, (long) alarms.list().size());
        }
        return shown(counts);
    }

    private void received(Map<WaitingFor, Long> counts) {
        var received = referrals.receivedWaiting();
        counts.put(WaitingFor.ANSWERS_OVERDUE, received.overdue());
        counts.put(WaitingFor.ANSWERS_DUE_TODAY, received.dueToday());
        counts.put(WaitingFor.RECEIVED_NEW, received.unseen());
        counts.put(WaitingFor.ARRIVALS, received.accepted());
        counts.put(WaitingFor.OUTCOMES, received.inCounselling());
    }

    private boolean may(Permission permission) {
        return current.get().may(permission);
    }

    private static List<WaitingView> shown(Map<WaitingFor, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new WaitingView(count.getKey(), count.getValue()))
                .toList();
    }
}
