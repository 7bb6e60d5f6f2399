package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.PhoneAnswers;
import de.verweisnetz.referral.StandInAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

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
    public Response record(@BeanParam StepCall call, @NotNull @Valid StandInAnswer answer) {
        answers.record(call.key("phone-answer", answer), call.id(), call.version(), answer);
        return Response.noContent().build();
    }
}
