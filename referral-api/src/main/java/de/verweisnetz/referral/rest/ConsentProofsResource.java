package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.ConsentProofs;
import de.verweisnetz.referral.consent.ConsentRecord;
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

/** Confirms a record of a consent that somebody presents; changes nothing. */
@RequestScoped
@Path("v1/consent-proofs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentProofsResource {
    @Inject
    private ConsentProofs proofs;

    @POST
    public Response check(@NotNull @Valid ConsentRecord presented) {
        return ReferralAnswers.unversioned(proofs.check(presented));
    }
}
