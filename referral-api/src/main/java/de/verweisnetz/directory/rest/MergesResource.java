package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.MergeRequest;
import de.verweisnetz.directory.MergeView;
import de.verweisnetz.directory.Merges;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges of documents, and their undo. */
@RequestScoped
@Path("v1/merges")
@Produces("application/json")
public class MergesResource {
    @Inject
    private Merges merges;

    @Context
    private UriInfo uri;

    @POST
    @Consumes("application/json")
    public Response merge(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MergeRequest request) {
        var merge = merges.merge(IdempotencyKey.of("merge", key, request), request);
        var location = uri.getAbsolutePathBuilder().path(merge.id().toString()).build();
        return answer(Response.created(location), merge);
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return answer(Response.ok(), merges.find(id));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answer(Response.ok(), merges.undo(IdempotencyKey.of("merge-undo " + id, key, ""), id));
    }

    private static Response answer(Response.ResponseBuilder response, MergeView merge) {
        return response.entity(merge)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
