package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.AssignmentRequest;
import de.verweisnetz.referral.Casework;
import de.verweisnetz.referral.SameCaseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who in a centre takes care of what. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseworkResource {
    @Inject
    private Casework casework;

    @POST
    @Path("{id}/assignment")
    public Response assign(@BeanParam StepCall call, @NotNull @Valid AssignmentRequest request) {
        return ReferralAnswers.ok(casework.assign(call.key("assignment", request), call.id(), request));
    }

    @POST
    @Path("{id}/same-case")
    public Response linkSameCase(@BeanParam StepCall call, @NotNull @Valid SameCaseRequest request) {
        return ReferralAnswers.ok(
                casework.linkSameCase(call.key("same-case", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/separation")
    @Consumes(MediaType.WILDCARD)
    public Response separate(@BeanParam StepCall call) {
        return ReferralAnswers.ok(casework.separate(call.key("separation"), call.id(), call.version()));
    }
}
