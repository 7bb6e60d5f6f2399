package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.limit.PublicLimits;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts requests without a login by the network they come from, before anything is looked up for them. */
@Provider
@LimitedByNetwork
public class NetworkLimitFilter implements ContainerRequestFilter {
    @Inject
    private PublicLimits limits;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var onMethod = resource.getResourceMethod().getAnnotation(LimitedByNetwork.class);
        var limited = onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(LimitedByNetwork.class);
        limits.count(limited.value(), servletRequest.getRemoteAddr(), request.getHeaderString("X-Forwarded-For"));
    }
}
