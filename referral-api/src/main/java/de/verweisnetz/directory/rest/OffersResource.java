package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers as counsellors find and read them. */
@RequestScoped
@Path("v1/offers")
@Produces("application/json")
public class OffersResource {
    private static final String PRIVATE = "private, no-cache";

    @Inject
    private Offers offers;

    @Context
    private UriInfo uri;

    @GET
    public Response search(
            @Valid @BeanParam OfferSearchParameters parameters,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("facets") @Pattern(regexp = "true|false") @Nullable String facets,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var query = parameters.query(sort, Boolean.parseBoolean(facets), limit, cursor);
        return Response.ok(page(offers.search(query)))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        var offer = offers.find(new OfferId(id));
        return Response.ok(offer)
                .tag(String.valueOf(offer.version()))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    private OfferPage page(OfferHits hits) {
        return new OfferPage(
                hits.items(),
                NextPage.of(uri, hits.cursor()),
                hits.total(),
                hits.totalCapped(),
                hits.sort(),
                hits.textMatch(),
                absentIfEmpty(hits.corrected()),
                hits.place(),
                hits.facets(),
                absentIfEmpty(hits.relax()),
                absentIfEmpty(hits.fallback()));
    }

    private static <T> @Nullable List<T> absentIfEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    record OfferPage(
            List<OfferView> items,
            @Nullable String next,
            long total,
            boolean totalCapped,
            String sort,
            @Nullable String textMatch,
            @Nullable List<OfferHits.Correction> corrected,
            OfferHits.@Nullable SearchedPlace place,
            OfferHits.@Nullable Facets facets,
            @Nullable List<OfferHits.Relaxation> relax,
            @Nullable List<OfferView> fallback) {}
}
