package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ManagedOrganizations;
import de.verweisnetz.directory.upkeep.OwnOffer;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The offers that the caller's organisation keeps. */
@RequestScoped
@Path("v1/own-offers")
@Produces("application/json")
public class OwnOffersResource {
    @Inject
    private ManagedOrganizations organizations;

    @Context
    private UriInfo uri;

    @GET
    public ItemPage<OwnOffer> list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = organizations.ownOffers(cursor, limit);
        return new ItemPage<>(page.items(), NextPage.of(uri, page.cursor()), page.total(), page.totalCapped());
    }
}
