package de.verweisnetz.referral;

import de.verweisnetz.referral.ClientPageRepository.ClientRow;
import de.verweisnetz.referral.ClientPageView.Step;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What a client can do on her page, by how her referral stands. */
@ApplicationScoped
class ClientPageSteps {
    /** In the order of her page. */
    Set<Step> of(ClientRow row, ClientState state, Instant now) {
        var steps = EnumSet.noneOf(Step.class);
        if (row.withdrawnAt() != null || row.status() == ReferralStatus.VOID) {
            return steps;
        }
        steps.add(Step.WITHDRAW);
        if (row.status() != ReferralStatus.WITHDRAWN) {
            steps.add(Step.REPORT);
        }
        var appointment = row.appointmentAt();
        if (state == ClientState.ACCEPTED && appointment != null && appointment.isAfter(now)) {
            steps.add(Step.ANSWER_APPOINTMENT);
        }
        if (state.isOpen()) {
            steps.add(Step.CONSENT);
            if (row.grade() == Grade.WARM) {
                steps.add(Step.ENTER_CONTACT_DATA);
            }
        }
        boolean over = row.centreGone() || !now.isBefore(row.expiresAt());
        if (canGoOn(row.status(), over)) {
            steps.add(Step.GO_ON);
        }
        return steps;
    }

    /** Of a locked one she takes back what she gave, and gives nothing new. */
    Set<Step> whileLocked(ClientRow row) {
        return row.withdrawnAt() == null && row.status() != ReferralStatus.VOID
                ? EnumSet.of(Step.CONSENT, Step.WITHDRAW)
                : EnumSet.noneOf(Step.class);
    }

    /**
     * Where this centre does nothing for her any more, or never will.
     *
     * @param over whether the code has ended, or the centre takes part no more
     */
    boolean canGoOn(ReferralStatus status, boolean over) {
        return switch (status) {
            case DECLINED, EXPIRED, CLOSED -> true;
            case ISSUED, SEEN, RETURNED, ACCEPTED -> over;
            case DRAFT, IN_COUNSELLING, FORWARDED, WITHDRAWN, VOID -> false;
        };
    }
}
