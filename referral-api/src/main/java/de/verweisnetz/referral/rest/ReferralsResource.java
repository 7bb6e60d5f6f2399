package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import de.verweisnetz.referral.Box;
import de.verweisnetz.referral.IssueReferralRequest;
import de.verweisnetz.referral.ReferralLists;
import de.verweisnetz.referral.Referrals;
import de.verweisnetz.referral.Sending;
import de.verweisnetz.referral.SimilarReferrals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Referrals: issue, list, read, and take back the last step. */
@RequestScoped
@Path("v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralsResource {
    @Inject
    private Referrals referrals;

    @Inject
    private Sending sending;

    @Inject
    private ReferralLists lists;

    @Inject
    private SimilarReferrals similar;

    @Context
    private UriInfo uri;

    @POST
    public Response issue(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid IssueReferralRequest request) {
        var issued = sending.issue(IdempotencyKey.of("referral-issue", key, request), request);
        return ReferralAnswers.created(
                issued,
                uri.getAbsolutePathBuilder().path(issued.id().toString()).build());
    }

    @GET
    public Response list(
            @QueryParam("box") @NotNull @Pattern(regexp = "sent|received") String box,
            @Valid @BeanParam FilterParameters filter,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = lists.list(Box.valueOf(box.toUpperCase(Locale.ROOT)), filter.read(), cursor, limit);
        return ReferralAnswers.unversioned(
                new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }

    /** What the team sent lately that looks like what is about to be sent. */
    @GET
    @Path("similar")
    public Response similar(
            @QueryParam("language") @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
            @QueryParam("topic") @Size(min = 1, max = 5) List<@Pattern(regexp = "[A-Z]{3}(\\.[A-Z]+)?") String> topics,
            @QueryParam("region") @Pattern(regexp = "[0-9]{5}") @Nullable String region) {
        return ReferralAnswers.unversioned(Map.of("items", similar.find(language, topics, region)));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return ReferralAnswers.ok(referrals.find(id));
    }

    @GET
    @Path("{id}/events")
    public Response events(@PathParam("id") UUID id) {
        return ReferralAnswers.unversioned(Map.of("items", referrals.events(id)));
    }

    /** Takes back the caller's last step. */
    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@BeanParam StepCall call) {
        return ReferralAnswers.ok(referrals.undo(call.key("undo"), call.id(), call.version()));
    }
}
