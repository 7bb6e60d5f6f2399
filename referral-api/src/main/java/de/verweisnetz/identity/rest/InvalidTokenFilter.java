package de.verweisnetz.identity.rest;

import de.verweisnetz.identity.jwt.BearerTokenMechanism;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Answers 401 to a token that failed a check, on every path: a caller who sends one wants to be somebody. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class InvalidTokenFilter implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(BearerTokenMechanism.INVALID) != null) {
            throw ProblemException.of(CommonProblem.UNAUTHENTICATED);
        }
    }
}
