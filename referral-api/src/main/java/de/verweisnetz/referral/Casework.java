package de.verweisnetz.referral;

import de.verweisnetz.identity.Colleagues;
import de.verweisnetz.identity.MemberLeft;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Who in a centre takes care of what, and which referrals are one person's. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
public class Casework {
    private static final String SUBJECT = "referral";

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralChanges changes;

    @Inject
    private Colleagues colleagues;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Gives a referral to a member, or back to the queue of all; of two who take it at once one wins. */
    public ReferralView assign(IdempotencyKey key, UUID id, AssignmentRequest request) {
        return changes.once(key, Box.RECEIVED, () -> {
            var referral = toChange(id);
            if (!Objects.equals(referral.assignee(), request.from())) {
                throw ProblemException.of(ReferralProblem.ASSIGNED_OTHERWISE);
            }
            refuseUnlessThere(request);
            referral.assign(request.to());
            record(id);
            return id;
        });
    }

    /** A person came with a second code: both referrals are hers, and she counts once. */
    public ReferralView linkSameCase(IdempotencyKey key, UUID id, long version, SameCaseRequest request) {
        return changes.once(key, Box.RECEIVED, () -> {
            repository.find(id, changes.from(Box.RECEIVED)).orElseThrow(ReferralChanges::notFound);
            var other = otherThan(id, request);
            lockBoth(id, other.id());
            var referral = changes.toChange(id, version, Box.RECEIVED);
            changes.record(referral, referral.countAs(changes.move(Box.RECEIVED), other), AuditAction.CHANGE);
            return id;
        });
    }

    /** The second code was another person's after all: each of them counts again. */
    public ReferralView separate(IdempotencyKey key, UUID id, long version) {
        return changes.change(key, id, version, Box.RECEIVED, Referral::separate);
    }

    /** What somebody who has left took care of is everybody's again, whoever manages her organisation. */
    @Requires(Permission.MEMBER)
    void release(@Observes MemberLeft left) {
        repository.releaseAssignments(left.member());
    }

    private Referral otherThan(UUID id, SameCaseRequest request) {
        return repository
                .findByReference(request.reference(), changes.from(Box.RECEIVED))
                .filter(found -> !found.id().equals(id))
                .orElseThrow(() -> ProblemException.of(
                        ReferralProblem.REFERRAL_RULE, FieldError.at("/reference", "reference-unknown")));
    }

    /** Always in the same order: of two who link them to each other at once one wins. */
    private void lockBoth(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(this::toChange);
    }

    private Referral toChange(UUID id) {
        return repository.findToChange(id, changes.from(Box.RECEIVED)).orElseThrow(ReferralChanges::notFound);
    }

    private void refuseUnlessThere(AssignmentRequest request) {
        var to = request.to();
        if (to == null) {
            return;
        }
        var colleague = colleagues
                .find(to)
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at("/to", "member-unknown")));
        if (colleague.isAbsentOn(clock.today())) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at("/to", "member-absent"));
        }
    }

    private void record(UUID id) {
        repository.store();
        audit.record(AuditAction.CHANGE, SUBJECT, id);
    }
}
