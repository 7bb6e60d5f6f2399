package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.referral.Answering;
import de.verweisnetz.referral.CodesOfOthers;
import de.verweisnetz.referral.RedemptionElsewhereRequest;
import de.verweisnetz.referral.RedemptionRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Codes that clients present. */
@RequestScoped
@Path("v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RedemptionsResource {
    @Inject
    private Answering answering;

    @Inject
    private CodesOfOthers others;

    @POST
    @Path("redemptions")
    public Response redeem(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RedemptionRequest request) {
        return ReferralAnswers.ok(answering.redeem(IdempotencyKey.of("voucher-redemption", key, request), request));
    }

    /** A client presents a code that was made for another centre. */
    @POST
    @Path("redemptions-elsewhere")
    public Response redeemElsewhere(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RedemptionElsewhereRequest request) {
        return ReferralAnswers.ok(
                others.take(IdempotencyKey.of("voucher-redemption-elsewhere", key, request), request));
    }
}
