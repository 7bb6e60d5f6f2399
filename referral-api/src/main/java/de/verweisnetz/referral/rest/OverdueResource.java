package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import de.verweisnetz.referral.OverdueAnswers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Referrals that wait too long, for the coordination. */
@RequestScoped
@Path("v1/overdue")
@Produces(MediaType.APPLICATION_JSON)
public class OverdueResource {
    @Inject
    private OverdueAnswers overdue;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("reason") @Pattern(regexp = "UNANSWERED|UNCONFIRMED|CENTRE_GONE") @Nullable String reason,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = overdue.list(reason, cursor, limit);
        return ReferralAnswers.unversioned(
                new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }
}
