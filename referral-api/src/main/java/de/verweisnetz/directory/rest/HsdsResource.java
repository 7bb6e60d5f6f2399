package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.PublishedServices;
import de.verweisnetz.directory.ServiceQuery;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The public directory in the Human Services Data Specification 3.1. */
@RequestScoped
@Path("hsds")
@Produces("application/json")
public class HsdsResource {
    @Inject
    private PublishedServices services;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @Context
    private Request request;

    @GET
    public Response base() {
        var contract = publicUrl + "/openapi";
        return cached(Map.of(
                "version", "3.1", "profile", contract + "#/components/schemas/HsdsService", "openapi_url", contract));
    }

    @GET
    @Path("services")
    public Response list(
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("per_page") @DefaultValue("25") @Min(1) @Max(100) int perPage,
            @QueryParam("organization_id") @Nullable String organizationId,
            @QueryParam("taxonomy_term_id") @Nullable String taxonomyTermId,
            @QueryParam("modified_after") @Nullable String modifiedAfter) {
        return cached(services.list(new ServiceQuery(
                search,
                page,
                perPage,
                read("organization_id", organizationId, UUID::fromString),
                read("taxonomy_term_id", taxonomyTermId, UUID::fromString),
                read("modified_after", modifiedAfter, LocalDate::parse))));
    }

    @GET
    @Path("services/{id}")
    public Response find(@PathParam("id") UUID id) {
        return cached(services.find(id));
    }

    /** A value that cannot be read would otherwise be answered 404, as if the path were wrong. */
    private static <T> @Nullable T read(String parameter, @Nullable String value, Function<String, T> reader) {
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(parameter, "format"));
        }
    }

    private Response cached(Object content) {
        var body = Json.write(content);
        var tag = new EntityTag(
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(body))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
