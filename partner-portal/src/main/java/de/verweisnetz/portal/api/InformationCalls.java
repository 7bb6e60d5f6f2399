package de.verweisnetz.portal.api;

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

/** The paths of the API for trusted information. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface InformationCalls {
    @GET
    @Path("information-sources")
    Slice<InformationSource> list(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("information-sources/{id}")
    InformationSource find(@PathParam("id") String id);

    @POST
    @Path("information-sources")
    InformationSource add(@HeaderParam("Idempotency-Key") String key, InformationSource.Details details);

    @PUT
    @Path("information-sources/{id}")
    InformationSource change(
            @PathParam("id") String id, @HeaderParam("If-Match") String etag, InformationSource.Details details);

    @DELETE
    @Path("information-sources/{id}")
    Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String etag);
}
