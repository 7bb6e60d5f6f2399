package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.platform.rest.NextPage;
import de.verweisnetz.referral.FollowUpTasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sender's team should look after. */
@RequestScoped
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    @Inject
    private FollowUpTasks tasks;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("state") @DefaultValue("OPEN") @Pattern(regexp = "OPEN|DONE") String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = tasks.list(state.equals("OPEN"), cursor, limit);
        return ReferralAnswers.unversioned(
                new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }

    @POST
    @Path("{id}/completion")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var route = "task-completion " + id;
        var done = tasks.complete(IdempotencyKey.of(route, key, ""), id, IfMatch.version(ifMatch));
        return Response.ok(done)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + done.version() + "\"")
                .build();
    }
}
