package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import de.verweisnetz.referral.PhoneAnswers;
import de.verweisnetz.referral.StandInAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Matters of organisations that answer on the telephone. */
@RequestScoped
@Path("v1/phone-matters")
@Produces(MediaType.APPLICATION_JSON)
public class PhoneMattersResource {
    @Inject
    private PhoneAnswers answers;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = answers.list(cursor, limit);
        return ReferralAnswers.unversioned(
                new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@BeanParam StepCall call, @NotNull @Valid StandInAnswer answer) {
        answers.record(call.key("phone-answer", answer), call.id(), call.version(), answer);
        return Response.noContent().build();
    }
}
