package de.verweisnetz.portal.failure;

import jakarta.annotation.Priority;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A post without its token: goes before the mapper that the MVC runtime brings for it. */
@Provider
@Priority(1)
public class ForgedPostMapper implements ExceptionMapper<CsrfValidationException> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(CsrfValidationException cause) {
        Failure failure = Failure.of(cause);
        request.setAttribute(Failure.ATTRIBUTE, failure);
        return Response.status(failure.status()).build();
    }
}
