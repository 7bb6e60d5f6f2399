package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.ArrivalsWithoutCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** People who came without a code. */
@RequestScoped
@Path("v1/arrivals-without-code")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ArrivalsWithoutCodeResource {
    @Inject
    private ArrivalsWithoutCode arrivals;

    @GET
    public Response read() {
        return ReferralAnswers.unversioned(arrivals.read());
    }

    @POST
    public Response count(@HeaderParam("Idempotency-Key") @Nullable String key) {
        return ReferralAnswers.unversioned(arrivals.count(IdempotencyKey.of("arrival-without-code", key, "")));
    }
}
