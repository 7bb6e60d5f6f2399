package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.referral.AnswerTemplateRequest;
import de.verweisnetz.referral.AnswerTemplates;
import de.verweisnetz.referral.template.AnswerTemplate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts a centre uses again and again. */
@RequestScoped
@Path("v1/answer-templates")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerTemplatesResource {
    @Inject
    private AnswerTemplates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return ReferralAnswers.unversioned(Map.of("items", templates.list()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AnswerTemplateRequest request) {
        var added = templates.add(IdempotencyKey.of("answer-template", key, request), request);
        var location = uri.getAbsolutePathBuilder().path(added.id().toString()).build();
        return with(Response.created(location), added);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswerTemplateRequest request) {
        return with(Response.ok(), templates.change(id, IfMatch.version(ifMatch), request));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        templates.delete(id, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    private static Response with(Response.ResponseBuilder response, AnswerTemplate template) {
        return response.entity(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + template.version() + "\"")
                .build();
    }
}
