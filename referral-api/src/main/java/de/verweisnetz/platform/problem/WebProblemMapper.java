package de.verweisnetz.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** What the REST runtime itself refuses: unknown paths, methods, media types. */
@Provider
public class WebProblemMapper implements ExceptionMapper<WebApplicationException> {
    @Inject
    private ProblemResponses responses;

    @Inject
    private UnexpectedMapper unexpected;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException e) {
        var type =
                switch (e.getResponse().getStatus()) {
                    case 400 -> CommonProblem.SYNTAX;
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.NOT_PERMITTED;
                    case 404 -> CommonProblem.NOT_FOUND;
                    case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                    case 406 -> CommonProblem.NOT_ACCEPTABLE;
                    case 413 -> CommonProblem.TOO_LARGE;
                    case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
                    default -> null;
                };
        return type == null ? unexpected.toResponse(e) : responses.of(type, List.of(), Map.of(), headers);
    }
}
