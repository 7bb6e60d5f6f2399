package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The paths of the API for entries that may be the same. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface DuplicateCalls {
    @GET
    @Path("duplicates")
    Slice<Duplicate> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("duplicates/{id}")
    Duplicate find(@PathParam("id") String id, @QueryParam("keep") @Nullable String keep);

    @POST
    @Path("duplicates/{id}/dismissal")
    Duplicate dismiss(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, JsonNode reason);

    @POST
    @Path("merges")
    Merge merge(@HeaderParam("Idempotency-Key") String key, MergeOrder order);

    @POST
    @Path("merges/{id}/undo")
    Merge undo(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key);
}
