package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.SignpostRequest;
import de.verweisnetz.referral.Signposts;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cards for public replies. */
@RequestScoped
@Path("v1/signposts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignpostsResource {
    @Inject
    private Signposts signposts;

    @Context
    private UriInfo uri;

    @POST
    public Response handOut(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SignpostRequest request) {
        var card = signposts.handOut(IdempotencyKey.of("signpost", key, request), request);
        var location = uri.getAbsolutePathBuilder().path(card.id().toString()).build();
        return Response.created(location).entity(card).build();
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return ReferralAnswers.unversioned(signposts.find(id));
    }
}
