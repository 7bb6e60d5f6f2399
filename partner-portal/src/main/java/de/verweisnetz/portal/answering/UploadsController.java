package de.verweisnetz.portal.answering;

import de.verweisnetz.portal.api.AnswerApi;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.OutcomeUpload;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outcomes from an organisation's own system: looked at first, then reported; lines with mistakes stay to be corrected. */
@Controller
@RequestScoped
@Path("/outcomes")
@Produces("text/html")
public class UploadsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    AnswerApi api;

    @GET
    public Response show() {
        return show(Form.empty(), null, List.of(), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response upload(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String text = values.getFirst("lines");
        if (text == null || text.isBlank()) {
            form.reject("lines", pages.texts().get("upload.empty"));
            return show(form, null, List.of(), 422);
        }
        List<String> lines = text.lines().toList();
        boolean preview = !form.has("run", "true");
        try {
            OutcomeUpload upload = api.uploadOutcomes(String.join("\n", lines), preview, form.ticked("unlinked"));
            return show(preview ? form : left(form, lines, upload), upload, lines, 200);
        } catch (ApiProblem refused) {
            if (refused.status() != 413 && refused.status() != 422) {
                throw refused;
            }
            form.reject("lines", pages.texts().get("upload.unreadable"));
            return show(form, null, List.of(), refused.status());
        }
    }

    /** Nothing is lost: what was not reported stays in the field. */
    private static Form left(Form form, List<String> lines, OutcomeUpload upload) {
        Map<String, List<String>> values = new HashMap<>();
        values.put(
                "lines",
                List.of(upload.findings().stream()
                        .filter(finding -> finding.line() <= lines.size())
                        .map(finding -> lines.get(finding.line() - 1))
                        .collect(Collectors.joining("\n"))));
        values.put("unlinked", form.all("unlinked"));
        return new Form(values);
    }

    private Response show(Form form, @Nullable OutcomeUpload upload, List<String> lines, int status) {
        Page page = pages.staff("inbox", "upload.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("upload", upload);
        models.put("lines", lines);
        return Response.status(status).entity("answering/upload.jte").build();
    }
}
