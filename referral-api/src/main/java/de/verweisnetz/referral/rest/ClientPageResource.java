package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.ClientPageRequest;
import de.verweisnetz.referral.ClientPages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The client's page: POST, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-page")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientPageResource {
    @Inject
    private ClientPages pages;

    @POST
    @LimitedByNetwork
    public Response show(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(pages.show(request));
    }
}
