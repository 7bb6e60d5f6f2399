package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.CorrectionRequest;
import de.verweisnetz.directory.FindingQuery;
import de.verweisnetz.directory.ImportChange;
import de.verweisnetz.directory.ImportDetails;
import de.verweisnetz.directory.ImportSlice;
import de.verweisnetz.platform.paging.ItemPage;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is inside an import. */
@RequestScoped
@Path("v1/imports")
@Produces("application/json")
public class ImportDetailsResource {
    @Inject
    private ImportDetails details;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @GET
    @Path("{id}/changes")
    public ItemPage<ImportChange> changes(
            @PathParam("id") UUID id,
            @QueryParam("effect") @Pattern(regexp = "NEW|CHANGED|UNCHANGED|CONFLICT|INVALID|REMOVED") @Nullable
                    String effect,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        return page(details.changes(id, effect, limit, cursor), Function.identity());
    }

    @GET
    @Path("{id}/findings")
    public ItemPage<ImportFindingView> findings(
            @PathParam("id") UUID id,
            @QueryParam("severity") @Pattern(regexp = "ERROR|WARNING") @Nullable String severity,
            @QueryParam("code") @Size(max = 100) @Nullable String code,
            @QueryParam("kind") @Size(max = 100) @Nullable String kind,
            @QueryParam("pointer") @Size(max = 500) @Nullable String pointer,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var locale = ReaderLanguage.of(headers);
        var query = new FindingQuery(severity, code, kind, pointer);
        return page(details.findings(id, query, limit, cursor), finding -> ImportFindingView.of(finding, locale));
    }

    @GET
    @Path("{id}/finding-groups")
    public Groups findingGroups(@PathParam("id") UUID id) {
        var locale = ReaderLanguage.of(headers);
        return new Groups(details.findingGroups(id).stream()
                .map(group -> FindingGroupView.of(group, locale))
                .toList());
    }

    record Groups(List<FindingGroupView> items) {}

    @GET
    @Path("{id}/quarantine")
    public ItemPage<QuarantinedRowView> quarantine(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var locale = ReaderLanguage.of(headers);
        return page(details.quarantine(id, limit, cursor), row -> QuarantinedRowView.of(row, locale));
    }

    @PUT
    @Path("{id}/quarantine/{row}")
    @Consumes("application/json")
    public QuarantinedRowView correct(
            @PathParam("id") UUID id, @PathParam("row") @Min(1) long row, @NotNull @Valid CorrectionRequest request) {
        return QuarantinedRowView.of(details.correct(id, row, request), ReaderLanguage.of(headers));
    }

    private <A, B> ItemPage<B> page(ImportSlice<A> slice, Function<A, B> view) {
        return new ItemPage<>(
                slice.items().stream().map(view).toList(), NextPage.of(uri, slice.cursor()), slice.total(), false);
    }
}
