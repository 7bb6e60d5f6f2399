package de.verweisnetz.directory.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets pages of any origin read the public directory, problems included. */
@Provider
public class OpenDirectoryFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.equals("hsds") || path.startsWith("hsds/")) {
            var headers = response.getHeaders();
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Allow-Methods", "GET");
            headers.putSingle("Access-Control-Allow-Headers", "If-None-Match");
            headers.putSingle("Access-Control-Expose-Headers", "ETag");
        }
    }
}
