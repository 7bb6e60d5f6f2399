package de.verweisnetz.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Known problems. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {
    @Inject
    private ProblemResponses responses;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ProblemException problem) {
        return responses.of(problem, headers);
    }
}
