package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.InformationQuery;
import de.verweisnetz.directory.InformationSourceRequest;
import de.verweisnetz.directory.InformationSourceView;
import de.verweisnetz.directory.TrustedInformation;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sources of trusted information. */
@RequestScoped
@Path("v1/information-sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InformationSourcesResource {
    @Inject
    private TrustedInformation information;

    @Context
    private UriInfo uri;

    @GET
    public ItemPage<InformationSourceView> list(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("state") @Pattern(regexp = "current|due|expired") @Nullable String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var group = state == null ? null : InformationQuery.Group.valueOf(state.toUpperCase(Locale.ROOT));
        var page = information.list(new InformationQuery(topic, language, group, limit, cursor));
        return new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped());
    }

    @POST
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid InformationSourceRequest request) {
        var added = information.add(IdempotencyKey.of("POST /v1/information-sources", key, request), request);
        var location = uri.getAbsolutePathBuilder().path(added.id().toString()).build();
        return versioned(Response.created(location), added);
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return versioned(Response.ok(), information.find(id));
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InformationSourceRequest request) {
        return versioned(Response.ok(), information.change(id, IfMatch.version(ifMatch), request));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        information.remove(id, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    private static Response versioned(Response.ResponseBuilder response, InformationSourceView source) {
        return response.entity(source).tag(String.valueOf(source.version())).build();
    }
}
