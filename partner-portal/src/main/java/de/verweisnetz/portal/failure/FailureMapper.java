package de.verweisnetz.portal.failure;

import de.verweisnetz.portal.login.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Hands every failure of a page to the one place that shows failures: an empty answer becomes the container's error page. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        Failure failure = Failure.of(cause);
        if (failure.isUnexpected()) {
            LOG.log(Level.ERROR, "Incident " + failure.reference(), cause);
        }
        if (failure.mayGoLater()) {
            failure =
                    failure.withForm(SentBody.keep(request).map(KeptForm::page).orElse(null));
        }
        request.setAttribute(Failure.ATTRIBUTE, failure);
        return Response.status(failure.status()).build();
    }
}
