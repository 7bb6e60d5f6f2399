package de.verweisnetz.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** How many requests each route answered, with which status and how fast. */
@Provider
public class RequestMetrics implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STARTED = "de.verweisnetz.metrics.started";
    private static final Metadata REQUESTS = Metadata.builder()
            .withName("verweisnetz_http_requests")
            .withDescription("Time to answer a request")
            .withUnit(MetricUnits.SECONDS)
            .build();

    @Context
    private ResourceInfo resource;

    @Inject
    private MetricRegistry metrics;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STARTED) instanceof Long started) {
            metrics.timer(
                            REQUESTS,
                            new Tag("method", request.getMethod()),
                            new Tag("route", Route.of(resource)),
                            new Tag("status", Integer.toString(response.getStatus())))
                    .update(Duration.ofNanos(System.nanoTime() - started));
        }
    }
}
