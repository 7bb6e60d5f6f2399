package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.AssignmentRequest;
import de.verweisnetz.referral.Casework;
import de.verweisnetz.referral.SameCaseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who in a centre takes care of what. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseworkResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private Casework casework;

    @POST
    @Path("{id}/assignment")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull @Valid AssignmentRequest request) {
        return ReferralAnswers.ok(casework.assign(CommandKey.of("assignment", id, key, request), id, request));
    }

    @POST
    @Path("{id}/same-case")
    public Response linkSameCase(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @NotNull @Valid SameCaseRequest request) {
        return ReferralAnswers.ok(casework.linkSameCase(CommandKey.of("same-case", id, key, request), id, request));
    }
}
