package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.client.OwnReportRepository;
import de.verweisnetz.referral.client.Said;
import de.verweisnetz.referral.client.TakenBackRepository;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What a client does on her page about her referral: an answer to an appointment, and what she says of herself. */
@ApplicationScoped
@Transactional
public class ClientSteps {
    private static final String SUBJECT = "referral";

    @Inject
    private ClientReferrals referrals;

    @Inject
    private ClientPages pages;

    @Inject
    private ReferralRepository repository;

    @Inject
    private OwnReportRepository reports;

    @Inject
    private TakenBackRepository takenBack;

    @Inject
    private OfferChecks checks;

    @Inject
    private FollowUps followUps;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Whether the appointment fits: both organisations read it. The same answer twice is one. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientPageView answerAppointment(AppointmentAnswerRequest request) {
        var referral = referrals.openToChange(request.credential());
        var now = clock.now();
        var known = referral.course().stateFor(Party.CLIENT, now).appointment();
        if (!request.appointmentAt().equals(known.at()) || !Objects.equals(request.fits(), known.fits())) {
            var event =
                    referral.answerAppointment(Move.open(Party.CLIENT, now), request.appointmentAt(), request.fits());
            repository.store();
            events.append(event);
            audit.recordByLink(AuditAction.CHANGE, SUBJECT, referral.id());
        }
        return pages.show(request.credential());
    }

    /**
     * She came, or nobody answered. The sender reads it, the centre does not; status and outcome stay what they are. That
     * nobody answered opens a check of the entry, and a task for the sender's team.
     */
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientPageView report(OwnReportRequest request) {
        var referral = referrals.openToChange(request.credential());
        var now = clock.now();
        if (!mayReport(referral, now)) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
        if (request.said() == Said.NOBODY_ANSWERED) {
            followUps.open(referral, TaskKind.NOBODY_ANSWERED);
        }
        if (reports.add(referral, request.said(), now)) {
            if (request.said() == Said.NOBODY_ANSWERED) {
                checks.nobodyAnswered(new OfferId(referral.parties().offer()));
            }
            events.append(event(referral, request.said(), now));
            audit.recordByLink(AuditAction.CREATE, "client-report", referral.id());
        }
        return pages.show(request.credential());
    }

    private boolean mayReport(Referral referral, Instant now) {
        var status = referral.course().stateFor(Party.CLIENT, now).status();
        boolean counts =
                switch (status) {
                    case DRAFT, WITHDRAWN, VOID -> false;
                    default -> true;
                };
        return counts && takenBack.find(referral.id()).isEmpty();
    }

    /** For the sender alone: the log tells the centre nothing of it. */
    private static DomainEvent event(Referral referral, Said said, Instant now) {
        return new DomainEvent(
                Ids.next(),
                ReferralEventType.CLIENT_REPORTED.name(),
                SUBJECT,
                referral.id(),
                referral.parties().senderOrg(),
                null,
                Party.CLIENT.name(),
                now,
                now,
                Map.of("said", said.name(), "reporter", Reporter.CLIENT_SELF.name()));
    }
}
