package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.FindingGroup.Which;
import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.ImportRun;
import de.verweisnetz.portal.api.QuarantinedRow;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is inside an import: findings, changes and conflicts, rows in quarantine, the meaning of columns. */
@Controller
@RequestScoped
@Path("/imports")
@Produces("text/html")
public class ImportDetailsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ImportApi api;

    @GET
    @Path("{id}/findings")
    public String findings(
            @PathParam("id") String id,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("code") @Nullable String code,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("pointer") @Nullable String pointer,
            @QueryParam("cursor") @Nullable String cursor) {
        put(api.find(id), "import.findings.title");
        Which which = Which.of(severity, code, kind, pointer);
        models.put("which", which);
        models.put("findings", api.findings(id, which, cursor));
        return "keep/imports/findings.jte";
    }

    @GET
    @Path("{id}/finding-groups")
    public String findingGroups(@PathParam("id") String id) {
        put(api.find(id), "import.groups.title");
        models.put("groups", api.findingGroups(id));
        return "keep/imports/findinggroups.jte";
    }

    @GET
    @Path("{id}/changes")
    public String changes(
            @PathParam("id") String id,
            @QueryParam("effect") @Nullable String effect,
            @QueryParam("cursor") @Nullable String cursor) {
        put(api.find(id), "import.changes.title");
        models.put("effect", effect);
        models.put("changes", api.changes(id, effect, cursor));
        return "keep/imports/changes.jte";
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        List<Long> rows = form.all("row").stream().map(Long::valueOf).toList();
        api.decide(id, form.has("keep", "THEIRS") ? "THEIRS" : "OURS", rows);
        return Response.seeOther(URI.create("/app/imports/" + id + "/changes?effect=CONFLICT"))
                .build();
    }

    @GET
    @Path("{id}/quarantine")
    public String quarantine(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("cursor") @Nullable String cursor) {
        return quarantine(api.find(id), Form.empty(), done, cursor);
    }

    /** The form carries the cursor of the page that its row stood on, for there is no other way to a single row. */
    @POST
    @Path("{id}/quarantine/{row}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("id") String id, @PathParam("row") long row, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String cursor = form.optional("cursor");
        QuarantinedRow found = api.quarantine(id, cursor).items().stream()
                .filter(candidate -> candidate.row() == row)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            api.correct(id, row, RowForm.corrected(found, form));
            String page = cursor == null ? "" : "&cursor=" + Page.encode(cursor);
            return Response.seeOther(URI.create("/app/imports/" + id + "/quarantine?done=corrected" + page))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return Response.status(refused.status())
                    .entity(quarantine(api.find(id), form, null, cursor))
                    .build();
        }
    }

    @GET
    @Path("{id}/mapping")
    public Response mapping(@PathParam("id") String id) {
        ImportRun run = api.find(id);
        return mapping(run, ColumnForm.filled(table(run)), 200);
    }

    @POST
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        ImportRun run = api.find(id);
        try {
            api.map(id, ColumnForm.mapping(table(run), form));
            return Response.seeOther(URI.create("/app/imports/" + id + "?done=mapping"))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "", pages.texts());
            return mapping(run, form, refused.status());
        }
    }

    private Response mapping(ImportRun run, Form form, int status) {
        Page page = put(run, "import.mapping.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("table", table(run));
        models.put("fields", ColumnForm.groups(api.fields()));
        models.put("form", form);
        return Response.status(status).entity("keep/imports/mapping.jte").build();
    }

    private String quarantine(ImportRun run, Form form, @Nullable String done, @Nullable String cursor) {
        Page page = put(run, "import.quarantine.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("done", done);
        models.put("cursor", cursor);
        models.put("rows", api.quarantine(run.id(), cursor));
        return "keep/imports/quarantine.jte";
    }

    private Page put(ImportRun run, String title) {
        Page page = pages.staff("directory", title, "name", run.from());
        models.put("page", page);
        models.put("run", run);
        return page;
    }

    private static ImportRun.Table table(ImportRun run) {
        ImportRun.Table table = run.table();
        if (table == null) {
            throw new NotFoundException();
        }
        return table;
    }
}
