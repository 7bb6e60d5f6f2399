package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.AppointmentAnswerRequest;
import de.verweisnetz.referral.ClientAlternatives;
import de.verweisnetz.referral.ClientChoiceRequest;
import de.verweisnetz.referral.ClientConsentRequest;
import de.verweisnetz.referral.ClientConsents;
import de.verweisnetz.referral.ClientPageRequest;
import de.verweisnetz.referral.ClientPages;
import de.verweisnetz.referral.ClientSteps;
import de.verweisnetz.referral.ClientTextsRequest;
import de.verweisnetz.referral.ClientWithdrawals;
import de.verweisnetz.referral.ClientsOwnData;
import de.verweisnetz.referral.OwnDataRequest;
import de.verweisnetz.referral.OwnReportRequest;
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

/** All that a client does with her page: POST throughout, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-page")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LimitedByNetwork
public class ClientPageResource {
    @Inject
    private ClientPages pages;

    @Inject
    private ClientSteps steps;

    @Inject
    private ClientWithdrawals withdrawals;

    @Inject
    private ClientAlternatives alternatives;

    @Inject
    private ClientConsents consents;

    @Inject
    private ClientsOwnData contactData;

    @POST
    public Response show(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(pages.show(request));
    }

    @POST
    @Path("appointment-answer")
    public Response answerAppointment(@NotNull @Valid AppointmentAnswerRequest request) {
        return ReferralAnswers.unversioned(steps.answerAppointment(request));
    }

    @POST
    @Path("report")
    public Response report(@NotNull @Valid OwnReportRequest request) {
        return ReferralAnswers.unversioned(steps.report(request));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(withdrawals.withdraw(request));
    }

    @POST
    @Path("receipt")
    public Response receipt(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(withdrawals.receipt(request));
    }

    @POST
    @Path("alternatives")
    public Response alternatives(@NotNull @Valid ClientTextsRequest request) {
        return ReferralAnswers.unversioned(alternatives.list(request));
    }

    @POST
    @Path("alternatives/choice")
    public Response choose(@NotNull @Valid ClientChoiceRequest request) {
        return ReferralAnswers.unversioned(alternatives.choose(request));
    }

    @POST
    @Path("consents")
    public Response consents(@NotNull @Valid ClientTextsRequest request) {
        return ReferralAnswers.unversioned(consents.list(request));
    }

    @POST
    @Path("consents/{purpose}")
    public Response giveConsent(
            @PathParam("purpose") ConsentPurpose purpose, @NotNull @Valid ClientConsentRequest request) {
        return ReferralAnswers.unversioned(consents.give(purpose, request));
    }

    @POST
    @Path("consents/{purpose}/withdrawal")
    public Response withdrawConsent(
            @PathParam("purpose") ConsentPurpose purpose, @NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(consents.withdraw(purpose, request));
    }

    @POST
    @Path("contact-data")
    public Response contactData(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(contactData.look(request));
    }

    @POST
    @Path("contact-data/entry")
    public Response enterContactData(@NotNull @Valid OwnDataRequest request) {
        return ReferralAnswers.unversioned(contactData.enter(request));
    }
}
