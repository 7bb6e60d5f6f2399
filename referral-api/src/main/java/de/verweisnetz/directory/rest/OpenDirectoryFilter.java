package de.verweisnetz.directory.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets pages of any origin read the public directory, problems included, and notes what its answers depend on. */
@Provider
@PreMatching
public class OpenDirectoryFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String A_DAY = "86400";

    @Inject
    private HsdsConditions conditions;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOpen(request)) {
            return;
        }
        conditions.note(request);
        // What a browser asks before it sends a body or a header of its own.
        if (request.getMethod().equals("OPTIONS")) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Max-Age", A_DAY)
                    .header(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOpen(request)) {
            var headers = response.getHeaders();
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            headers.putSingle("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, If-Modified-Since");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Last-Modified, X-Request-Id");
        }
    }

    private static boolean isOpen(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("hsds") || relative.startsWith("hsds/");
    }
}
