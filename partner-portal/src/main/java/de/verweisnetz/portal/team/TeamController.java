package de.verweisnetz.portal.team;

import de.verweisnetz.portal.api.Absence;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Member;
import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.TeamApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.text.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who is away says so herself, or her manager does; that somebody has left is a manager's to say. */
@Controller
@RequestScoped
@Path("team")
@Produces("text/html")
public class TeamController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    TeamApi team;

    @Inject
    StaffApi api;

    @Context
    HttpServletRequest request;

    @GET
    public Response show() {
        List<Member> members = team.members();
        Form kept = members.stream()
                .flatMap(member -> KeptForm.take(request, "/app/team/" + member.id() + "/absence").stream())
                .map(Form::new)
                .findFirst()
                .orElseGet(Form::empty);
        return show(members, kept, 200);
    }

    @POST
    @Path("{id}/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response beAbsent(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values)).with("member", id);
        Optional<Absence> absence = AbsenceForm.read(form, pages.texts());
        if (absence.isEmpty()) {
            return show(team.members(), form, 422);
        }
        team.beAbsent(id, absence.get());
        return done("absence");
    }

    @POST
    @Path("{id}/return")
    public Response beBack(@PathParam("id") String id) {
        team.beBack(id);
        return done("member-back");
    }

    /** What follows, before it does. */
    @GET
    @Path("{id}/departure")
    public Response askBeforeDeparture(@PathParam("id") String id) {
        Page page = pages.staff("team", "team.departure.title");
        Member member = team.members().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!mayDismiss(page, member)) {
            throw new ForbiddenException();
        }
        models.put("page", page);
        models.put("member", member);
        models.put("cares", page.is("partner") ? caresFor(id) : 0);
        return Response.ok("team/departure.jte").build();
    }

    @POST
    @Path("{id}/departure")
    public Response leave(@PathParam("id") String id) {
        try {
            team.leave(id);
        } catch (ApiProblem refused) {
            // a second click, or somebody else was faster: she has left
            if (refused.status() != 404) {
                throw refused;
            }
        }
        return done("departure");
    }

    private int caresFor(String member) {
        var hers = new ReferralQuery(
                "received",
                List.of("ISSUED", "SEEN", "RETURNED", "ACCEPTED", "IN_COUNSELLING"),
                Map.of("assigned", member));
        return api.referrals(hers, null).total();
    }

    private static boolean mayDismiss(Page page, Member member) {
        var me = Objects.requireNonNull(page.member());
        return me.manager() && !me.membershipId().equals(member.id());
    }

    private Response show(List<Member> members, Form form, int status) {
        Page page = pages.staff("team", "team.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("members", members);
        models.put("today", BusinessTime.today());
        models.put("form", form);
        models.put("done", request.getParameter("done"));
        return Response.status(status).entity("team/team.jte").build();
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/app/team?done=" + what)).build();
    }
}
