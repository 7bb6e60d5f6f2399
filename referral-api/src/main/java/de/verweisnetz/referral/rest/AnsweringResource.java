package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.referral.AcceptanceRequest;
import de.verweisnetz.referral.Answering;
import de.verweisnetz.referral.AppointmentRequest;
import de.verweisnetz.referral.DeclineRequest;
import de.verweisnetz.referral.ForwardingRequest;
import de.verweisnetz.referral.OutcomeRequest;
import de.verweisnetz.referral.QuestionRequest;
import de.verweisnetz.referral.ReopeningRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of the centre. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnsweringResource {
    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    @Inject
    private Answering answering;

    @POST
    @Path("{id}/seen")
    @Consumes(MediaType.WILDCARD)
    public Response markSeen(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(answering.markSeen(CommandKey.of("seen", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/return")
    public Response askBack(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid QuestionRequest request) {
        return ReferralAnswers.ok(
                answering.askBack(CommandKey.of("return", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable AcceptanceRequest body) {
        var request = body == null ? new AcceptanceRequest(null) : body;
        return ReferralAnswers.ok(
                answering.accept(CommandKey.of("acceptance", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/decline")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclineRequest request) {
        return ReferralAnswers.ok(
                answering.decline(CommandKey.of("decline", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/appointment")
    public Response offerAppointment(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AppointmentRequest request) {
        return ReferralAnswers.ok(answering.offerAppointment(
                CommandKey.of("appointment", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/contact-attempts")
    @Consumes(MediaType.WILDCARD)
    public Response recordContactAttempt(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(answering.recordContactAttempt(
                CommandKey.of("contact-attempts", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/no-show")
    @Consumes(MediaType.WILDCARD)
    public Response recordNoShow(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(
                answering.recordNoShow(CommandKey.of("no-show", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/arrival")
    @Consumes(MediaType.WILDCARD)
    public Response recordArrival(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(
                answering.recordArrival(CommandKey.of("arrival", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/outcome")
    public Response reportOutcome(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeRequest request) {
        return ReferralAnswers.ok(answering.reportOutcome(
                CommandKey.of("outcome", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.WILDCARD)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(answering.close(CommandKey.of("closure", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/forwarding")
    public Response forward(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ForwardingRequest request) {
        return ReferralAnswers.ok(answering.forward(
                CommandKey.of("forwarding", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/withdrawal-confirmation")
    @Consumes(MediaType.WILDCARD)
    public Response confirmWithdrawal(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(answering.confirmWithdrawal(
                CommandKey.of("withdrawal-confirmation", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/reopening")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReopeningRequest request) {
        return ReferralAnswers.ok(
                answering.reopen(CommandKey.of("reopening", id, key, request), id, IfMatch.version(ifMatch), request));
    }
}
