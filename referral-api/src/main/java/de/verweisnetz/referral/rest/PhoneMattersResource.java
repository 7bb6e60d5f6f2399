package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.referral.PhoneAnswers;
import de.verweisnetz.referral.StandInAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matters of organisations that answer on the telephone. */
@RequestScoped
@Path("v1/phone-matters")
@Produces(MediaType.APPLICATION_JSON)
public class PhoneMattersResource {
    @Inject
    private PhoneAnswers answers;

    @GET
    public Response list() {
        return ReferralAnswers.unversioned(Map.of("items", answers.list()));
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StandInAnswer answer) {
        answers.record(CommandKey.of("phone-answer", id, key, answer), id, IfMatch.version(ifMatch), answer);
        return Response.noContent().build();
    }
}
