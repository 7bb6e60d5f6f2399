package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.AnswerTemplate;
import de.verweisnetz.portal.api.TemplateApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** Puts a template into the text that is being written: the page comes back with it and with all that was typed. */
@Controller
@RequestScoped
@Path("inbox/{id}/template")
@Produces("text/html")
public class InsertionController {
    private static final int LONGEST = 500;

    /** The fields that take one, and of which kind. */
    private static final Map<String, String> KINDS =
            Map.of("question", "QUESTION", "appointment_text", "APPOINTMENT", "text", "DECLINE");

    @Inject
    Pages pages;

    @Inject
    TemplateApi api;

    @Inject
    ReceivedPage received;

    @GET
    public Response back(@PathParam("id") String id) {
        return Response.seeOther(URI.create("/app/inbox/" + Page.encode(id))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response insert(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String field = form.value("into");
        String kind = KINDS.get(field);
        if (kind == null) {
            throw new NotFoundException();
        }
        Form filled = api.list().stream()
                .filter(template -> template.kind().equals(kind) && form.has("template", template.id()))
                .findFirst()
                .map(template -> form.with(field, joined(form.value(field), template)))
                .orElse(form);
        if (filled.value(field).length() > LONGEST) {
            filled.reject(field, pages.texts().get("template.long"));
        }
        return received.show(id, filled, filled.isRejected() ? 422 : 200);
    }

    /** Nothing that was typed is lost, and a template that is there already does not come twice. */
    static String joined(String typed, AnswerTemplate template) {
        String plain = typed.replace("\r\n", "\n");
        if (plain.isEmpty() || plain.contains(template.text())) {
            return plain.isEmpty() ? template.text() : plain;
        }
        return plain + "\n" + template.text();
    }
}
