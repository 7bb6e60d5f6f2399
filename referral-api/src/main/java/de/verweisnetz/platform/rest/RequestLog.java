package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.log.RequestId;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line a request: method, route template, status, time. Never a path value, a query, an address or a name. */
@Provider
@Priority(0)
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger("de.verweisnetz.request");
    private static final String STARTED = "de.verweisnetz.started";

    @Context
    private ResourceInfo resource;

    @Inject
    private RequestId requestId;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", requestId.value());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        response.getHeaders()
                .computeIfAbsent("Cache-Control", name -> new java.util.ArrayList<>(java.util.List.of("no-store")));
        if (LOG.isLoggable(Level.INFO)) {
            LOG.log(Level.INFO, "method={0} route={1} status={2} micros={3} request={4}", new Object[] {
                request.getMethod(), Route.of(resource), response.getStatus(), micros(request), requestId.value()
            });
        }
    }

    private static String micros(ContainerRequestContext request) {
        return request.getProperty(STARTED) instanceof Long started
                ? Long.toString((System.nanoTime() - started) / 1000)
                : "?";
    }
}
