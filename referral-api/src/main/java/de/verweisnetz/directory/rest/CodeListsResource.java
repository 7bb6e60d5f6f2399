package de.verweisnetz.directory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** All code lists with their labels: the same for everybody until the next version of the node, or the next settings. */
@Compressed
@RequestScoped
@Path("v1/code-lists")
@Produces("application/json")
public class CodeListsResource {
    @Inject
    private PublishedCodeLists lists;

    @Context
    private Request request;

    @GET
    public Response all() {
        var unchanged = request.evaluatePreconditions(lists.tag());
        return (unchanged != null ? unchanged : Response.ok(lists.body()))
                .tag(lists.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
