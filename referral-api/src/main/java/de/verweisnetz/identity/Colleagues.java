package de.verweisnetz.identity;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members of the caller's own organisation: who is there, who is away, who has left. */
@ApplicationScoped
@Transactional
@Requires(Permission.MEMBER)
public class Colleagues {
    @Inject
    private ColleagueRepository repository;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<MemberLeft> left;

    /** All active members, by name. */
    public List<Colleague> list() {
        return repository.list(current.get().participant(), clock.today());
    }

    /** Whoever of the organisation has this id and has not left. */
    public Optional<Colleague> find(UUID member) {
        return list().stream()
                .filter(colleague -> colleague.id().equals(member))
                .findFirst();
    }

    /** A member is away: her own statement, or her manager's. */
    public Colleague beAbsent(UUID member, AbsenceRequest request) {
        refuseUnlessOwnOrManager(member);
        if (request.until().isBefore(request.from())) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/until", "order"));
        }
        return changed(member, repository.setAbsence(member, request.from(), request.until()));
    }

    /** A member is back before her time. */
    public Colleague beBack(UUID member) {
        refuseUnlessOwnOrManager(member);
        return changed(member, repository.setAbsence(member, null, null));
    }

    /** A member has left: she can do nothing here from now on, and her work goes back to her team. */
    public void leave(UUID member) {
        var caller = current.get();
        if (!caller.manager() || caller.member().equals(member)) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        if (!repository.leave(member)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        left.fire(new MemberLeft(member));
    }

    private Colleague changed(UUID member, boolean found) {
        if (!found) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return find(member).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private void refuseUnlessOwnOrManager(UUID member) {
        var caller = current.get();
        if (find(member).isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        if (!caller.member().equals(member) && !caller.manager()) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
    }
}
