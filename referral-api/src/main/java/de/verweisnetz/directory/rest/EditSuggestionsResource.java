package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.EditSuggestions;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.upkeep.Proposal;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import de.verweisnetz.directory.upkeep.SuggestionView;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Suggested edits. */
@RequestScoped
@Path("v1/edit-suggestions")
@Produces("application/json")
@Consumes("application/json")
public class EditSuggestionsResource {
    private static final String KEY = "Idempotency-Key";
    private static final String STATES = "OPEN|APPROVED|REJECTED";
    private static final String KINDS =
            "organization|program|service|location|service_at_location|taxonomy|taxonomy_term|meta_table_description";

    @Inject
    private EditSuggestions suggestions;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = suggestions.list(state == null ? null : State.valueOf(state), cursor, limit);
        return Response.ok(
                        new ItemPage<>(page.items(), NextPage.of(uri, page.cursor()), page.total(), page.totalCapped()))
                .build();
    }

    @POST
    public Response suggest(@HeaderParam(KEY) @Nullable String key, @NotNull @Valid SuggestEditRequest request) {
        var suggestion = suggestions.suggest(IdempotencyKey.of("edit-suggestion", key, request), request.proposal());
        return answer(
                Response.created(uri.getAbsolutePathBuilder()
                        .path(suggestion.id().toString())
                        .build()),
                suggestion);
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return answer(Response.ok(), suggestions.find(id));
    }

    @POST
    @Path("{id}/approval")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ApprovalRequest body) {
        var request = body == null ? new ApprovalRequest(null, null) : body;
        var intent = IdempotencyKey.of("edit-approval " + id, key, request);
        var despite = Boolean.TRUE.equals(request.despiteConflicts());
        return answer(
                Response.ok(), suggestions.approve(intent, id, IfMatch.version(ifMatch), despite, request.answer()));
    }

    @POST
    @Path("{id}/rejection")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectionRequest request) {
        var intent = IdempotencyKey.of("edit-rejection " + id, key, request);
        return answer(Response.ok(), suggestions.reject(intent, id, IfMatch.version(ifMatch), request.answer()));
    }

    private static Response answer(Response.ResponseBuilder response, SuggestionView suggestion) {
        return response.entity(suggestion)
                .header(HttpHeaders.ETAG, "\"" + suggestion.version() + "\"")
                .build();
    }

    record SuggestEditRequest(
            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotNull UUID id,
            @Min(1) @Nullable Long version,
            @Nullable ObjectNode patch,
            @Size(min = 3, max = 1000) @Nullable String remark,
            @Size(max = 500) @Nullable String reason) {

        Proposal proposal() {
            var document = new DocumentKey(EntityKind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
            return new Proposal(document, version, patch, remark, reason);
        }
    }

    record ApprovalRequest(@Nullable Boolean despiteConflicts, @Size(max = 500) @Nullable String answer) {}

    record RejectionRequest(@NotNull @Size(min = 3, max = 500) String answer) {}
}
