package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.ConsentWithdrawalRequest;
import de.verweisnetz.referral.Consents;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client of a referral agreed to. */
@RequestScoped
@Path("v1/referrals/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentsResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private Consents consents;

    @GET
    public Response list(@PathParam("id") UUID id) {
        return ReferralAnswers.unversioned(Map.of("items", consents.list(id)));
    }

    @POST
    public Response add(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @NotNull @Valid GivenConsent request) {
        var added = consents.add(IdempotencyKey.of("consent-add " + id, key, request), id, request);
        return Response.status(Response.Status.CREATED)
                .entity(added)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{purpose}/withdrawal")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("purpose") ConsentPurpose purpose,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull @Valid ConsentWithdrawalRequest request) {
        var route = "consent-withdrawal " + id + " " + purpose;
        var left = consents.withdraw(IdempotencyKey.of(route, key, request), id, purpose, request);
        return ReferralAnswers.unversioned(Map.of("items", left));
    }
}
