package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.referral.AnswerModeRequest;
import de.verweisnetz.referral.AnswerModes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How organisations answer. */
@RequestScoped
@Path("v1/answer-modes")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerModesResource {
    @Inject
    private AnswerModes modes;

    @GET
    public Response list() {
        return ReferralAnswers.unversioned(Map.of("items", modes.list()));
    }

    @PUT
    @Path("{participant}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(
            @PathParam("participant") UUID participant,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswerModeRequest request) {
        var mode = modes.set(participant, IfMatch.version(ifMatch), request);
        return Response.ok(mode)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + mode.version() + "\"")
                .build();
    }
}
