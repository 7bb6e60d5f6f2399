package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.referral.AnswerRequest;
import de.verweisnetz.referral.IssuanceRequest;
import de.verweisnetz.referral.Sending;
import de.verweisnetz.referral.VoidRequest;
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

/** The steps of the sender. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SendingResource {
    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    @Inject
    private Sending sending;

    @POST
    @Path("{id}/issuance")
    public Response issueDraft(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid IssuanceRequest request) {
        return ReferralAnswers.ok(
                sending.issueDraft(CommandKey.of("issuance", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/answer")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return ReferralAnswers.ok(
                sending.answer(CommandKey.of("answer", id, key, request), id, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ReferralAnswers.ok(
                sending.withdraw(CommandKey.of("withdrawal", id, key, ""), id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/void")
    public Response makeVoid(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable VoidRequest body) {
        var request = body == null ? new VoidRequest(null) : body;
        return ReferralAnswers.ok(
                sending.makeVoid(CommandKey.of("void", id, key, request), id, IfMatch.version(ifMatch), request));
    }
}
