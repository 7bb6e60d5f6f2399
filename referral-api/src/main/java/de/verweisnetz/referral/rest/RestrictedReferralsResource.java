package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.RestrictedReferrals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Referrals that their clients have had locked. */
@RequestScoped
@Path("v1/restricted-referrals")
@Produces(MediaType.APPLICATION_JSON)
public class RestrictedReferralsResource {
    @Inject
    private RestrictedReferrals restricted;

    @GET
    public Response list() {
        return Response.ok(Map.of("items", restricted.list()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
