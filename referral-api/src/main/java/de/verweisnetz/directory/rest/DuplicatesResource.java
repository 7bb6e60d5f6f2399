package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DuplicateCandidates;
import de.verweisnetz.directory.DuplicateQuery;
import de.verweisnetz.directory.DuplicateState;
import de.verweisnetz.directory.MergeRequest;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs of documents that may be the same. */
@RequestScoped
@Path("v1/duplicates")
@Produces("application/json")
public class DuplicatesResource {
    @Inject
    private DuplicateCandidates candidates;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("kind") @Pattern(regexp = MergeRequest.KINDS) @Nullable String kind,
            @QueryParam("min_score") @DefaultValue("0") @Min(0) @Max(100) int minScore,
            @QueryParam("state") @DefaultValue("OPEN") @Pattern(regexp = "OPEN|DISMISSED|MERGED") String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = candidates.list(new DuplicateQuery(
                kind == null ? null : EntityKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                minScore,
                DuplicateState.valueOf(state),
                cursor,
                limit));
        return answer(new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id, @QueryParam("keep") @Size(max = 36) @Nullable String keep) {
        return answer(candidates.find(id, UuidParameter.read("keep", keep)));
    }

    @POST
    @Path("{id}/dismissal")
    @Consumes("application/json")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DismissalRequest request) {
        return answer(candidates.dismiss(
                IdempotencyKey.of("duplicate-dismissal " + id, key, request),
                id,
                request.reason().strip()));
    }

    private static Response answer(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Why two documents are not the same. */
    public record DismissalRequest(@NotBlank @Size(max = 500) String reason) {}
}
