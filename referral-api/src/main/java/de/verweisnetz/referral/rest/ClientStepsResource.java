package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.AppointmentAnswerRequest;
import de.verweisnetz.referral.ClientAlternatives;
import de.verweisnetz.referral.ClientChoiceRequest;
import de.verweisnetz.referral.ClientPageRequest;
import de.verweisnetz.referral.ClientSteps;
import de.verweisnetz.referral.ClientTextsRequest;
import de.verweisnetz.referral.ClientWithdrawals;
import de.verweisnetz.referral.OwnReportRequest;
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

/** What a client does on her page: POST, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-page")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientStepsResource {
    @Inject
    private ClientSteps steps;

    @Inject
    private ClientWithdrawals withdrawals;

    @Inject
    private ClientAlternatives alternatives;

    @POST
    @Path("appointment-answer")
    @LimitedByNetwork
    public Response answerAppointment(@NotNull @Valid AppointmentAnswerRequest request) {
        return ReferralAnswers.unversioned(steps.answerAppointment(request));
    }

    @POST
    @Path("report")
    @LimitedByNetwork
    public Response report(@NotNull @Valid OwnReportRequest request) {
        return ReferralAnswers.unversioned(steps.report(request));
    }

    @POST
    @Path("withdrawal")
    @LimitedByNetwork
    public Response withdraw(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(withdrawals.withdraw(request));
    }

    @POST
    @Path("receipt")
    @LimitedByNetwork
    public Response receipt(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(withdrawals.receipt(request));
    }

    @POST
    @Path("alternatives")
    @LimitedByNetwork
    public Response alternatives(@NotNull @Valid ClientTextsRequest request) {
        return ReferralAnswers.unversioned(alternatives.list(request));
    }

    @POST
    @Path("alternatives/choice")
    @LimitedByNetwork
    public Response choose(@NotNull @Valid ClientChoiceRequest request) {
        return ReferralAnswers.unversioned(alternatives.choose(request));
    }
}
