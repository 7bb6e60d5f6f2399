package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.HarvestOrder;
import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.ImportRun;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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

/** Imports: the list, a new one, and the life of one. */
@Controller
@RequestScoped
@Path("/imports")
@Produces("text/html")
public class ImportsController {
    private static final List<String> STEPS = List.of("start", "cancellation", "undo", "retry");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ImportApi api;

    @Inject
    SourceForm sources;

    @Context
    HttpServletRequest request;

    @GET
    public String list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(Map.of(
                "state", state == null ? List.of() : List.of(state),
                "source", source == null ? List.of() : List.of(source)));
        models.put("page", pages.staff("directory", "imports.title"));
        models.put("form", form);
        models.put("sources", api.sources());
        models.put("imports", api.list(form.optional("source"), form.optional("state"), cursor));
        return "keep/imports/list.jte";
    }

    @GET
    @Path("new")
    public Response form() {
        models.put("token", UploadToken.in(request.getSession()));
        return showForm("keep/imports/new.jte", "imports.new", RefusedUpload.take(request), 200);
    }

    @GET
    @Path("harvest")
    public Response harvestForm() {
        return showHarvest(Form.empty(), 200);
    }

    @POST
    @Path("harvest")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response harvest(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        // which addresses may be fetched is the API's to say
        if (form.value("url").isEmpty()) {
            form.reject("url", pages.texts().get("imports.url.wrong"));
        }
        sources.check(form, pages.texts());
        if (form.isRejected()) {
            return showHarvest(form, 422);
        }
        try {
            // from here on the source is known: who is refused and tries again must not add it twice
            form = form.with("source", sources.chosen(form));
            boolean full = form.ticked("full");
            HarvestOrder order = new HarvestOrder(
                    form.value("url"), form.value("source"), true, full, full && form.ticked("remove_missing"));
            return opened(api.harvest(OnceKey.of(form), order).id());
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403) {
                throw refused;
            }
            form.reject(refused.problem(), SourceForm::field, pages.texts());
            return showHarvest(form, refused.status());
        }
    }

    /** A page that looks again by itself tells in which state it knows the import; another one means a new page. */
    @GET
    @Path("{id}")
    public Response show(
            @PathParam("id") String id,
            @QueryParam("known") @Nullable String known,
            @QueryParam("done") @Nullable String done) {
        ImportRun run = api.find(id);
        Response.ResponseBuilder answer = show(run, done);
        return known == null || known.equals(run.state())
                ? answer.build()
                : answer.header("HX-Refresh", "true").build();
    }

    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String step, MultivaluedMap<String, String> values) {
        if (!STEPS.contains(step)) {
            throw new NotFoundException();
        }
        try {
            api.step(id, step, OnceKey.of(new Form(Map.copyOf(values))));
            return Response.seeOther(URI.create("/app/imports/" + id + "?done=" + step))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return show(api.find(id), "refused").status(409).build();
        }
    }

    private Response.ResponseBuilder show(ImportRun run, @Nullable String done) {
        models.put("page", pages.staff("directory", "import.title", "name", run.from()));
        models.put("run", run);
        models.put("done", done);
        return Response.ok("keep/imports/import.jte");
    }

    private Response showHarvest(Form form, int status) {
        return showForm("keep/imports/harvest.jte", "imports.harvest.title", form, status);
    }

    private Response showForm(String view, String title, Form form, int status) {
        Page page = pages.staff("directory", title);
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("sources", api.sources());
        return Response.status(status).entity(view).build();
    }

    private static Response opened(String id) {
        return Response.seeOther(URI.create("/app/imports/" + id)).build();
    }
}
