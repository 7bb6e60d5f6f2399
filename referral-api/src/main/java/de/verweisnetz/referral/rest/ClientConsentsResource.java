package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.ClientConsentRequest;
import de.verweisnetz.referral.ClientConsents;
import de.verweisnetz.referral.ClientPageRequest;
import de.verweisnetz.referral.ClientTextsRequest;
import de.verweisnetz.referral.consent.ConsentPurpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a client agrees to on her page: POST, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-page/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientConsentsResource {
    @Inject
    private ClientConsents consents;

    @POST
    @LimitedByNetwork
    public Response list(@NotNull @Valid ClientTextsRequest request) {
        return ReferralAnswers.unversioned(consents.list(request));
    }

    @POST
    @Path("{purpose}")
    @LimitedByNetwork
    public Response give(@PathParam("purpose") ConsentPurpose purpose, @NotNull @Valid ClientConsentRequest request) {
        return ReferralAnswers.unversioned(consents.give(purpose, request));
    }

    @POST
    @Path("{purpose}/withdrawal")
    @LimitedByNetwork
    public Response withdraw(
            @PathParam("purpose") ConsentPurpose purpose, @NotNull @Valid ClientPageRequest credential) {
        return ReferralAnswers.unversioned(consents.withdraw(purpose, credential));
    }
}
