package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.NewOrganisationKeyRequest;
import de.verweisnetz.referral.OrganisationKeys;
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

/** The keys of the caller's organisation. */
@RequestScoped
@Path("v1/organisation-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationKeysResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private OrganisationKeys keys;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return ReferralAnswers.unversioned(keys.list());
    }

    @POST
    public Response replace(@HeaderParam(KEY) @Nullable String key, @NotNull @Valid NewOrganisationKeyRequest request) {
        var made = keys.replace(IdempotencyKey.of("organisation-key", key, request), request);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made)
                .build();
    }

    @POST
    @Path("{id}/loss")
    @Consumes(MediaType.WILDCARD)
    public Response lose(@PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key) {
        return ReferralAnswers.unversioned(keys.lose(IdempotencyKey.of("organisation-key-loss " + id, key, ""), id));
    }
}
