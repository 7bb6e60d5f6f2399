package de.verweisnetz.identity;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Finds the caller of this request, once: her token says who she is, the node's table what she may do. */
@RequestScoped
public class CurrentCaller {
    @Inject
    private SecurityContext security;

    @Inject
    private Memberships memberships;

    private @Nullable Caller caller;
    private ActingBy actingBy = ActingBy.LOGIN;

    /** The caller; a problem when there is no valid token or no active membership. */
    public Caller get() {
        if (caller == null) {
            if (!(security.getCallerPrincipal() instanceof JsonWebToken token)) {
                throw ProblemException.of(CommonProblem.UNAUTHENTICATED);
            }
            caller = memberships
                    .find(token.getIssuer(), token.getSubject())
                    .orElseThrow(() -> ProblemException.of(CommonProblem.NO_MEMBER));
        }
        return caller;
    }

    /** How she acts for the organisation that {@link #get} names. */
    public ActingBy actingBy() {
        return actingBy;
    }

    /**
     * For the rest of this request a link acts for an organisation: it answers what is addressed to it, and is no member
     * of any team. Whoever calls this has checked the link.
     */
    public void actByLink(UUID link, UUID participant, String participantName) {
        caller = new Caller(link, participant, participantName, link, "", Set.of(Role.PARTNER), false, "");
        actingBy = ActingBy.LINK;
    }

    /** For the rest of this request the caller records what an organisation told her on the telephone. */
    public void actByPhone(UUID participant, String participantName) {
        var coordinator = get();
        caller = new Caller(
                coordinator.member(),
                participant,
                participantName,
                coordinator.team(),
                coordinator.teamName(),
                Set.of(Role.PARTNER),
                false,
                coordinator.displayName());
        actingBy = ActingBy.PHONE;
    }
}
