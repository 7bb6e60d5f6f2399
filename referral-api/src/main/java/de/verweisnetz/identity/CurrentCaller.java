package de.verweisnetz.identity;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
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
}
