package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.limit.PublicEntry;
import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.Cards;
import de.verweisnetz.referral.TakeCodeRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Cards as anybody reads them: GET shows, the button POSTs. */
@RequestScoped
@Path("v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CardsResource {
    private static final String KEY = "[0-9A-HJKMNP-TV-Z]{8}";

    @Inject
    private Cards cards;

    @GET
    @Path("{key}")
    public Response show(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @QueryParam("language") @Pattern(regexp = "[a-z]{2}") @Nullable String language) {
        return ReferralAnswers.unversioned(cards.show(key, language));
    }

    @POST
    @Path("{key}/codes")
    @LimitedByNetwork(PublicEntry.TAKE_CODE)
    public Response takeCode(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @HeaderParam("Idempotency-Key") @Nullable String once,
            @NotNull @Valid TakeCodeRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(cards.takeCode(key, once, request))
                .build();
    }
}
