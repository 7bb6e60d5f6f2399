package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.ClientDataAccess;
import de.verweisnetz.referral.ResealRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client data of a referral. Opening is a POST: it is recorded, and a GET must not have an effect. */
@RequestScoped
@Path("v1/referrals/{id}/client-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientDataResource {
    @Inject
    private ClientDataAccess access;

    @GET
    public Response look(@PathParam("id") UUID id) {
        return ReferralAnswers.unversioned(access.look(id));
    }

    @POST
    @Path("opening")
    @Consumes(MediaType.WILDCARD)
    public Response open(@PathParam("id") UUID id) {
        return ReferralAnswers.unversioned(access.open(id));
    }

    @POST
    @Path("resealing")
    public Response reseal(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @Nullable ResealRequest body) {
        var request = body == null ? new ResealRequest(null) : body;
        return ReferralAnswers.unversioned(
                access.reseal(IdempotencyKey.of("client-data-resealing " + id, key, request), id, request));
    }
}
