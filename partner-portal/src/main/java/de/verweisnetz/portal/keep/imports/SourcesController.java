package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.ImportSource;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources of imports: what may be done with their entries. */
@Controller
@RequestScoped
@Path("/imports/sources")
@Produces("text/html")
public class SourcesController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ImportApi api;

    @GET
    public String list(@QueryParam("done") @Nullable String done) {
        models.put("page", pages.staff("directory", "sources.title"));
        models.put("sources", api.sources());
        models.put("done", done);
        return "keep/imports/sources.jte";
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") String id) {
        ImportSource source = api.source(id);
        return show(source, new Form(values(source)), 200);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        SourceForm.checkDetails(form, pages.texts());
        if (form.isRejected()) {
            return show(api.source(id), form, 422);
        }
        try {
            api.changeSource(id, SourceForm.details(form));
            return Response.seeOther(URI.create("/app/imports/sources?done=changed"))
                    .build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            form.reject(refused.problem(), SourceForm::field, pages.texts());
            return show(api.source(id), form, refused.status());
        }
    }

    private Response show(ImportSource source, Form form, int status) {
        Page page = pages.staff("directory", "source.title", "name", source.name());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("source", source);
        models.put("form", form);
        return Response.status(status).entity("keep/imports/source.jte").build();
    }

    private static Map<String, List<String>> values(ImportSource source) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("source_name", List.of(source.name()));
        values.put("republish", List.of(String.valueOf(source.republish())));
        if (source.licence() != null) {
            values.put("licence", List.of(source.licence()));
        }
        if (source.addressVisibility() != null) {
            values.put("address_visibility", List.of(source.addressVisibility()));
        }
        return values;
    }
}
