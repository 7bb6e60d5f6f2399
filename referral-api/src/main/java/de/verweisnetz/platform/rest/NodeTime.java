package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says in every answer what time it is for the rules, so that who tells people how late something is need not guess. */
@Provider
public class NodeTime implements ContainerResponseFilter {
    private static final String HEADER = "Node-Time";

    @Inject
    private BusinessClock clock;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, clock.now().toString());
    }
}
