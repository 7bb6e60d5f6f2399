package de.verweisnetz.portal.template;

import de.verweisnetz.portal.api.AnswerTemplate;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.TemplateApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.text.Texts;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A centre's templates: the list, a new one, changes. */
@Controller
@RequestScoped
@Path("/answer-templates")
@Produces("text/html")
public class TemplatesController {
    private static final String NEW = "new";
    private static final List<String> DONE = List.of("saved", "removed", "changed");
    private static final int STALE = 412;

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    TemplateApi api;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("done") @Nullable String done) {
        models.put("page", partner("template.title"));
        models.put("templates", api.list());
        models.put("done", done != null && DONE.contains(done) ? done : null);
        return "template/list.jte";
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") String id) {
        Form form = KeptForm.take(request, request.getRequestURI())
                .map(Form::new)
                .orElseGet(() -> id.equals(NEW) ? Form.empty() : filled(id));
        return show(id, form, 200);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        check(form, pages.texts());
        if (form.isRejected()) {
            return show(id, form, 422);
        }
        var content = new AnswerTemplate.Content(
                form.value("kind"), form.value("language"), form.value("title"), form.value("text"));
        try {
            if (id.equals(NEW)) {
                api.add(OnceKey.of(form), content);
            } else {
                api.change(id, form.value("version"), content);
            }
            return done("saved");
        } catch (ApiProblem refused) {
            return refused(id, form, refused);
        }
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        try {
            api.remove(id, new Form(Map.copyOf(values)).value("version"));
            return done("removed");
        } catch (ApiProblem refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            return done("changed");
        }
    }

    /** What she typed stays; a colleague's text that is there meanwhile is shown beside it. */
    private Response refused(String id, Form form, ApiProblem refused) {
        if (refused.status() == STALE) {
            AnswerTemplate now = api.find(id).orElseThrow(NotFoundException::new);
            Form newest = form.with("version", Long.toString(now.version()));
            newest.reject("", pages.texts().get("template.changed"));
            models.put("now", now);
            return show(id, newest, STALE);
        }
        if (!refused.problem().isRefusal() || refused.status() == 403 || refused.status() == 404) {
            throw refused;
        }
        form.reject(refused.problem(), pointer -> pointer.replaceFirst("^/", ""), pages.texts());
        return show(id, form, refused.status());
    }

    private Response show(String id, Form form, int status) {
        Page page = partner(id.equals(NEW) ? "template.new" : "template.edit");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("id", id);
        models.put("form", form);
        return Response.status(status).entity("template/form.jte").build();
    }

    private Form filled(String id) {
        AnswerTemplate template = api.find(id).orElseThrow(NotFoundException::new);
        return new Form(Map.of(
                "version", List.of(Long.toString(template.version())),
                "kind", List.of(template.kind()),
                "language", List.of(template.language()),
                "title", List.of(template.title()),
                "text", List.of(template.text())));
    }

    private static void check(Form form, Texts t) {
        for (String field : List.of("kind", "language", "title", "text")) {
            if (form.value(field).isEmpty()) {
                form.reject(field, t.get("template." + field + ".wrong"));
            }
        }
    }

    private Page partner(String title) {
        Page page = pages.staff("inbox", title);
        if (!page.is("partner")) {
            throw new ForbiddenException();
        }
        return page;
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/app/answer-templates?done=" + what))
                .build();
    }
}
