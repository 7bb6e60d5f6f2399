package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.AcceptanceRequest;
import de.verweisnetz.referral.Answering;
import de.verweisnetz.referral.AppointmentRequest;
import de.verweisnetz.referral.DeclineRequest;
import de.verweisnetz.referral.ForwardingRequest;
import de.verweisnetz.referral.OutcomeRequest;
import de.verweisnetz.referral.QuestionRequest;
import de.verweisnetz.referral.ReopeningRequest;
import de.verweisnetz.referral.SeenMarking;
import de.verweisnetz.referral.SeenRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of the centre. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnsweringResource {
    @Inject
    private Answering answering;

    @Inject
    private SeenMarking marking;

    @POST
    @Path("{id}/seen")
    @Consumes(MediaType.WILDCARD)
    public Response markSeen(@BeanParam StepCall call) {
        return ReferralAnswers.ok(answering.markSeen(call.key("seen"), call.id(), call.version()));
    }

    /** Many at once, each by itself. */
    @POST
    @Path("seen")
    public Response markManySeen(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SeenRequest request) {
        var seen = marking.mark(
                request, item -> IdempotencyKey.of("referral-seen-of-many " + item.referralId(), key, item));
        return ReferralAnswers.unversioned(Map.of("items", seen));
    }

    @POST
    @Path("{id}/return")
    public Response askBack(@BeanParam StepCall call, @NotNull @Valid QuestionRequest request) {
        return ReferralAnswers.ok(answering.askBack(call.key("return", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@BeanParam StepCall call, @Valid @Nullable AcceptanceRequest body) {
        var request = body == null ? AcceptanceRequest.plain() : body;
        return ReferralAnswers.ok(
                answering.accept(call.key("acceptance", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/decline")
    public Response decline(@BeanParam StepCall call, @NotNull @Valid DeclineRequest request) {
        return ReferralAnswers.ok(answering.decline(call.key("decline", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/appointment")
    public Response offerAppointment(@BeanParam StepCall call, @NotNull @Valid AppointmentRequest request) {
        return ReferralAnswers.ok(
                answering.offerAppointment(call.key("appointment", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/contact-attempts")
    @Consumes(MediaType.WILDCARD)
    public Response recordContactAttempt(@BeanParam StepCall call) {
        return ReferralAnswers.ok(
                answering.recordContactAttempt(call.key("contact-attempts"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/no-show")
    @Consumes(MediaType.WILDCARD)
    public Response recordNoShow(@BeanParam StepCall call) {
        return ReferralAnswers.ok(answering.recordNoShow(call.key("no-show"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/arrival")
    @Consumes(MediaType.WILDCARD)
    public Response recordArrival(@BeanParam StepCall call) {
        return ReferralAnswers.ok(answering.recordArrival(call.key("arrival"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/outcome")
    public Response reportOutcome(@BeanParam StepCall call, @NotNull @Valid OutcomeRequest request) {
        return ReferralAnswers.ok(
                answering.reportOutcome(call.key("outcome", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.WILDCARD)
    public Response close(@BeanParam StepCall call) {
        return ReferralAnswers.ok(answering.close(call.key("closure"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/forwarding")
    public Response forward(@BeanParam StepCall call, @NotNull @Valid ForwardingRequest request) {
        return ReferralAnswers.ok(
                answering.forward(call.key("forwarding", request), call.id(), call.version(), request));
    }

    @POST
    @Path("{id}/withdrawal-confirmation")
    @Consumes(MediaType.WILDCARD)
    public Response confirmWithdrawal(@BeanParam StepCall call) {
        return ReferralAnswers.ok(
                answering.confirmWithdrawal(call.key("withdrawal-confirmation"), call.id(), call.version()));
    }

    @POST
    @Path("{id}/reopening")
    public Response reopen(@BeanParam StepCall call, @NotNull @Valid ReopeningRequest request) {
        return ReferralAnswers.ok(answering.reopen(call.key("reopening", request), call.id(), call.version(), request));
    }
}
