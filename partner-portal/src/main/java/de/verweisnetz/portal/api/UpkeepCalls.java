package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The paths of the API that keep the directory true. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface UpkeepCalls {
    @GET
    @Path("directory/{kind}/{id}")
    KeptDocument document(@PathParam("kind") String kind, @PathParam("id") String id);

    @GET
    @Path("directory/{kind}/{id}/history")
    Slice<Revision> history(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("directory/{kind}/{id}/revert")
    KeptDocument revert(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag,
            JsonNode request);

    @GET
    @Path("own-offers")
    Slice<OwnOffer> ownOffers(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("offers/{id}/capacity")
    Offer.Capacity setCapacity(@PathParam("id") String id, JsonNode request);

    @PUT
    @Path("offers/{id}/closure")
    JsonNode closeOffer(@PathParam("id") String id, JsonNode request);

    @DELETE
    @Path("offers/{id}/closure")
    Response reopenOffer(@PathParam("id") String id);

    @POST
    @Path("offers/{id}/confirmation")
    JsonNode confirm(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("checks")
    CheckQueue checks(
            @QueryParam("hours") @Nullable Integer hours,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("limit") int limit);

    @GET
    @Path("offers/{id}/check")
    CheckItem check(@PathParam("id") String id);

    @POST
    @Path("offers/{id}/check-results")
    Response recordCheck(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, JsonNode request);

    @GET
    @Path("edit-suggestions")
    Slice<EditSuggestion> suggestions(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("edit-suggestions/{id}")
    EditSuggestion suggestion(@PathParam("id") String id);

    @POST
    @Path("edit-suggestions/{id}/{decision}")
    EditSuggestion decide(
            @PathParam("id") String id,
            @PathParam("decision") String decision,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag,
            JsonNode request);
}
