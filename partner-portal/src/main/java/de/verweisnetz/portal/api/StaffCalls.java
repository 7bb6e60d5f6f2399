package de.verweisnetz.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The paths of the API that need a caller. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface StaffCalls {
    @GET
    @Path("me")
    Me me();

    @GET
    @Path("offers/{id}")
    Offer offer(@PathParam("id") String id);

    @GET
    @Path("consent-texts")
    ConsentTexts consentTexts(@QueryParam("language") String language);

    @POST
    @Path("referrals")
    Referral issue(@HeaderParam("Idempotency-Key") String key, IssueReferral request);

    @GET
    @Path("referrals")
    ReferralPage referrals(
            @QueryParam("box") String box,
            @QueryParam("status") List<String> statuses,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("due_before") @Nullable String dueBefore,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("referrals/{id}")
    Referral referral(@PathParam("id") String id);

    @GET
    @Path("referrals/{id}/events")
    ReferralEvents events(@PathParam("id") String id);

    @POST
    @Path("referrals/{id}/seen")
    Referral seen(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag);

    @POST
    @Path("referrals/{id}/acceptance")
    Referral accept(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag,
            Acceptance acceptance);

    @POST
    @Path("referrals/{id}/decline")
    Referral decline(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag,
            Decline decline);

    @POST
    @Path("referrals/{id}/outcome")
    Referral reportOutcome(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String etag,
            OutcomeReport outcome);

    @POST
    @Path("vouchers/redemptions")
    Referral enterCode(@HeaderParam("Idempotency-Key") String key, EnteredCode code);

    @GET
    @Path("statistics/funnel")
    Funnel funnel(@QueryParam("from") String from, @QueryParam("to") String to);
}
