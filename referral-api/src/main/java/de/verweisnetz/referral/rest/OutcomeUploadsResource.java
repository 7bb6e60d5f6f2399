package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.OutcomeUploads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Outcomes from organisations' own systems. */
@RequestScoped
@Path("v1/outcome-uploads")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeUploadsResource {
    @Inject
    private OutcomeUploads uploads;

    @POST
    @Consumes("text/csv")
    public Response upload(
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("unlinked") @DefaultValue("false") boolean unlinked,
            @NotNull String lines) {
        return ReferralAnswers.unversioned(uploads.upload(lines, unlinked, preview));
    }
}
