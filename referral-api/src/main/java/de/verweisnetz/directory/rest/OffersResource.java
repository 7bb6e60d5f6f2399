package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferHits;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
            @QueryParam("text") @Size(max = 200) @Nullable String text,
            @QueryParam("topic") @Size(max = 10) List<String> topics,
            @QueryParam("language") @Size(max = 10) List<String> languages,
            @QueryParam("postcode") @Pattern(regexp = "[0-9]{5}") @Nullable String postcode,
            @QueryParam("radius_km") @Min(1) @Max(500) @Nullable Integer radiusKm,
            @QueryParam("accepts") @Nullable String accepts,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var query = new OfferQuery(text, topics, languages, postcode, radiusKm, accepts, limit, cursor);
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
                hits.fallback().isEmpty() ? null : hits.fallback());
    }

    record OfferPage(
            List<OfferView> items,
            @Nullable String next,
            long total,
            boolean totalCapped,
            @Nullable List<OfferView> fallback) {}
}
