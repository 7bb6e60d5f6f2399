package de.verweisnetz.identity.rest;

import de.verweisnetz.identity.AbsenceRequest;
import de.verweisnetz.identity.Colleague;
import de.verweisnetz.identity.Colleagues;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of the caller's own organisation. */
@RequestScoped
@Path("v1/members")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    private Colleagues colleagues;

    @GET
    public Response list() {
        var items = colleagues.list().stream().map(MemberView::of).toList();
        return ok(Map.of("items", items));
    }

    @PUT
    @Path("{id}/absence")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beAbsent(@PathParam("id") UUID id, @NotNull @Valid AbsenceRequest request) {
        return ok(MemberView.of(colleagues.beAbsent(id, request)));
    }

    @DELETE
    @Path("{id}/absence")
    public Response beBack(@PathParam("id") UUID id) {
        return ok(MemberView.of(colleagues.beBack(id)));
    }

    @POST
    @Path("{id}/departure")
    @Consumes(MediaType.WILDCARD)
    public Response leave(@PathParam("id") UUID id) {
        colleagues.leave(id);
        return Response.noContent().build();
    }

    private static Response ok(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    record TeamView(UUID id, String name) {}

    record AbsenceView(LocalDate from, LocalDate until) {}

    record MemberView(UUID id, String displayName, TeamView team, boolean manager, @Nullable AbsenceView absence) {

        static MemberView of(Colleague colleague) {
            var from = colleague.absentFrom();
            var until = colleague.absentUntil();
            return new MemberView(
                    colleague.id(),
                    colleague.displayName(),
                    new TeamView(colleague.team(), colleague.teamName()),
                    colleague.manager(),
                    from == null || until == null ? null : new AbsenceView(from, until));
        }
    }
}
