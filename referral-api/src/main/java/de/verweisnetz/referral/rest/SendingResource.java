package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.AnswerRequest;
import de.verweisnetz.referral.IssuanceRequest;
import de.verweisnetz.referral.Sending;
import de.verweisnetz.referral.VoidRequest;
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
import org.jspecify.annotations.Nullable;

/** The steps of the sender. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SendingResource {
    @Inject
    private Sending sending;

    @POST
    @Path("{id}/issuance")
    public Response issueDraft(@BeanParam StepCall call, @NotNull @Valid IssuanceRequest request) {
        return ReferralAnswers.ok(
                sending.issueDraft(call.key("issuance", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/answer")
    public Response answer(@BeanParam StepCall call, @NotNull @Valid AnswerRequest request) {
        return ReferralAnswers.ok(sending.answer(call.key("answer", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@BeanParam StepCall call) {
        return ReferralAnswers.ok(sending.withdraw(call.key("withdrawal"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/void")
    public Response makeVoid(@BeanParam StepCall call, @Valid @Nullable VoidRequest body) {
        var request = body == null ? new VoidRequest(null) : body;
        return ReferralAnswers.ok(sending.makeVoid(call.key("void", request), call.id(), call.version(), request));
    }
}
