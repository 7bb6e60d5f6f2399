package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.api.WindDown;
import de.verweisnetz.portal.codes.Labels.Option;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How projects end: announced by the coordination, taken along and erased by the project's own manager. */
@Controller
@RequestScoped
@Path("/project-end")
@Produces("text/html")
public class ProjectEndController {
    private static final String AT = "@";
    private static final Map<String, String> FIELDS = Map.of(
            "/last_issue_on", "last_issue_on",
            "/last_answer_on", "last_answer_on",
            "/successor_name", "successor_name",
            "/successor_contact", "successor_contact");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    PrivacyApi api;

    @Inject
    ExportPermit permit;

    @Context
    UriInfo address;

    @GET
    public Response show() {
        return show(new Form(address.getQueryParameters()), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response announce(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        try {
            String[] chosen = form.value("participant").split(AT, 2);
            api.announce(chosen[0], chosen.length == 2 ? chosen[1] : "0", announcement(form));
            return done("announced");
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> FIELDS.getOrDefault(pointer, ""), pages.texts());
            return show(form, refused.status());
        }
    }

    @POST
    @Path("export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(MultivaluedMap<String, String> values) {
        permit.give();
        return Response.seeOther(URI.create("/app/project-end/file")).build();
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (!form.ticked("sure")) {
            form.reject("sure", pages.texts().get("end.erase.sure.missing"));
            return show(form, 422);
        }
        try {
            api.eraseProject(OnceKey.of(form));
            return done("erasing");
        } catch (ApiProblem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return show(form, refused.status());
        }
    }

    private Response show(Form form, int status) {
        Page page = pages.staff("rights", "end.title");
        if (page.privacy().stream().noneMatch(entry -> entry.address().equals("/app/project-end"))) {
            throw new ForbiddenException();
        }
        List<WindDown> all = api.windDowns();
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("done", form.optional("done"));
        models.put("ends", all);
        models.put("own", own(page, all));
        models.put("projects", page.is("coordinator") ? projects(all) : List.of());
        return Response.status(status).entity("privacy/end.jte").build();
    }

    /** That of the caller's own organisation, where she manages it. */
    private static @Nullable WindDown own(Page page, List<WindDown> all) {
        var member = page.member();
        return member == null || !member.manager()
                ? null
                : all.stream()
                        .filter(end ->
                                end.participantId().equals(member.participant().id()))
                        .findFirst()
                        .orElse(null);
    }

    /** The organisations that can end, each with the version of what was announced of it, so that nobody overwrites unseen. */
    private List<Option> projects(List<WindDown> all) {
        Map<String, Long> versions = all.stream().collect(Collectors.toMap(WindDown::participantId, WindDown::version));
        return api.projects().stream()
                .map(one -> new Option(one.id() + AT + versions.getOrDefault(one.id(), 0L), one.name()))
                .toList();
    }

    private static WindDown.Announcement announcement(Form form) {
        return new WindDown.Announcement(
                form.value("last_issue_on"),
                form.value("last_answer_on"),
                form.value("successor_name"),
                form.value("successor_contact"),
                form.ticked("rehearsal"));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/app/project-end?done=" + what)).build();
    }
}
