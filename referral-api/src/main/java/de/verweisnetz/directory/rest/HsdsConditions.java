package de.verweisnetz.directory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for the public directory knows of it already.
 *
 * <p>A filter notes it: {@code @Context} is given to resources and filters, to other beans by some runtimes only.
 */
@RequestScoped
public class HsdsConditions {
    private @Nullable Request request;
    private boolean tagged;
    private @Nullable String query;

    void note(ContainerRequestContext context) {
        request = context.getRequest();
        tagged = context.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
        query = context.getUriInfo().getRequestUri().getRawQuery();
    }

    /** The answer that there is nothing new; null when it has to be given. */
    Response.@Nullable ResponseBuilder unchanged(EntityTag tag, @Nullable Date modified) {
        if (!isReading()) {
            return null;
        }
        return modified == null ? asked().evaluatePreconditions(tag) : asked().evaluatePreconditions(modified, tag);
    }

    /** The same by the date alone, which decides only where no tag was sent. */
    Response.@Nullable ResponseBuilder unchangedSince(Date modified) {
        return isReading() && !tagged ? asked().evaluatePreconditions(modified) : null;
    }

    /** The query as it came. */
    @Nullable
    String query() {
        return query;
    }

    private boolean isReading() {
        return !asked().getMethod().equals("POST");
    }

    private Request asked() {
        return Objects.requireNonNull(request);
    }
}
