package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.limit.PublicEntry;
import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.AnswerLinks;
import de.verweisnetz.referral.RedemptionRequest;
import de.verweisnetz.referral.StandInAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation does by a mailed link: POST, because the credential must not stand in an address. */
@RequestScoped
@Path("v1/answer-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LimitedByNetwork(PublicEntry.MAILED_LINK)
public class AnswerLinksResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private AnswerLinks links;

    @POST
    @Path("view")
    public Response view(@NotNull @Valid ViewRequest request) {
        return ReferralAnswers.unversioned(links.view(request.token(), request.cursor()));
    }

    @POST
    @Path("answers")
    public Response answer(@HeaderParam(KEY) @Nullable String key, @NotNull @Valid AnswerRequest request) {
        var once = IdempotencyKey.of("answer-link " + request.referralId(), key, request.answer());
        return ReferralAnswers.unversioned(
                links.answer(request.token(), once, request.referralId(), request.version(), request.answer()));
    }

    @POST
    @Path("redemptions")
    public Response redeem(@HeaderParam(KEY) @Nullable String key, @NotNull @Valid CodeRequest request) {
        var redemption = new RedemptionRequest(request.code());
        var once = IdempotencyKey.of("answer-link-redemption", key, redemption);
        return ReferralAnswers.unversioned(links.redeem(request.token(), once, redemption));
    }

    /** Never printed: the token is a credential. */
    record ViewRequest(@NotNull @Size(max = 64) String token, @Size(max = 500) @Nullable String cursor) {
        @Override
        public String toString() {
            return "ViewRequest";
        }
    }

    record AnswerRequest(
            @NotNull @Size(max = 64) String token,
            @NotNull UUID referralId,
            @NotNull @Min(1) Long version,
            @NotNull @Valid StandInAnswer answer) {
        @Override
        public String toString() {
            return "AnswerRequest";
        }
    }

    record CodeRequest(@NotNull @Size(max = 64) String token, @NotNull @Size(min = 6, max = 40) String code) {
        @Override
        public String toString() {
            return "CodeRequest";
        }
    }
}
