package de.verweisnetz.portal.keep.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Edited;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.KeptDocument;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.UpkeepApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BadRequestException;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document of the directory: its fields, its history, the way back. */
@Controller
@RequestScoped
@Path("/directory/documents/{kind}/{id}")
@Produces("text/html")
public class DocumentController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @Inject
    StaffApi directory;

    @PathParam("kind")
    String kind;

    @PathParam("id")
    String id;

    @GET
    public Response form(@QueryParam("done") @Nullable String done) {
        KeptDocument document = api.document(kind, id);
        if (!document.id().equals(id)) {
            // merged into another one; not for ever, for a merge can be undone
            return Response.seeOther(URI.create("/app/directory/documents/" + Page.encode(kind) + "/" + document.id()))
                    .build();
        }
        models.put("done", done);
        return show(document, OfferForm.filled(document.kind(), document.document()), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        KeptDocument document = api.document(kind, id);
        Optional<Form> longer = OfferForm.longer(form);
        if (longer.isPresent()) {
            return show(document, longer.get(), 200);
        }
        ObjectNode patch = form.value("form").equals("patch")
                ? written(form)
                : OfferForm.patch(document.kind(), document.document(), form, pages.texts());
        if (!form.isRejected() && patch.isEmpty()) {
            form.reject("", pages.texts().get("edit.nothing"));
        }
        if (form.isRejected()) {
            return show(document, form, 422);
        }
        try {
            Edited edited = api.edit(kind, id, form.value("version"), form.value("reason"), patch);
            return Response.seeOther(URI.create(address() + "?done=" + edited)).build();
        } catch (ApiProblem refused) {
            return refused(document, form, refused);
        }
    }

    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen() {
        api.close(id, null);
        return Response.seeOther(URI.create(address() + "?done=REOPENED")).build();
    }

    /** Closes an offer for a time; without a day it is open again. */
    @POST
    @Path("closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String until = form.value("until");
        try {
            api.close(id, until.isEmpty() ? null : LocalDate.parse(until));
            return Response.seeOther(URI.create(address() + "?done=" + (until.isEmpty() ? "REOPENED" : "CLOSED")))
                    .build();
        } catch (DateTimeParseException notADay) {
            form.reject("until", pages.texts().get("closure.wrong"));
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> pointer.equals("/until") ? "until" : "", pages.texts());
        }
        KeptDocument document = api.document(kind, id);
        Form shown = OfferForm.filled(document.kind(), document.document()).with("until", until);
        form.mistakes().forEach(mistake -> shown.reject(mistake.field(), mistake.message()));
        return show(document, shown, 422);
    }

    @GET
    @Path("history")
    public String history(@QueryParam("cursor") @Nullable String cursor) {
        Optional<KeptDocument> document = kept();
        String name = document.map(this::name).orElseGet(() -> pages.texts().get("history.deleted"));
        models.put("page", pages.staff(area(), "history.of", "name", name));
        // whose edits need approval cannot go back alone
        models.put("revertible", !document.map(KeptDocument::needsApproval).orElse(false));
        models.put("address", address());
        models.put("revisions", api.history(kind, id, cursor));
        return "keep/edit/history.jte";
    }

    @POST
    @Path("revert")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revert(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (!form.value("to").matches("[0-9]{1,18}")) {
            throw new BadRequestException();
        }
        long version = Long.parseLong(form.value("to"));
        api.revert(kind, id, OnceKey.of(form), form.value("version"), version, form.value("reason"));
        return Response.seeOther(URI.create(address() + "?done=REVERTED")).build();
    }

    private ObjectNode written(Form form) {
        try {
            if (Json.MAPPER.readTree(form.value("patch")) instanceof ObjectNode patch) {
                return patch;
            }
        } catch (JsonProcessingException notJson) {
            // the same as JSON that is no object
        }
        form.reject("patch", pages.texts().get("edit.patch.wrong"));
        return Json.MAPPER.createObjectNode();
    }

    private Response refused(KeptDocument document, Form form, ApiProblem refused) {
        if (refused.status() == 412) {
            return stale(document, form);
        }
        if (refused.status() == 400 || refused.status() == 422) {
            form.reject(refused.problem(), pointer -> OfferForm.field(document.kind(), pointer), pages.texts());
        } else {
            throw refused;
        }
        return show(document, form, refused.status());
    }

    /** What she did not touch is shown as it is now, what she changed as she wrote it, and beside it what others changed. */
    private Response stale(KeptDocument document, Form form) {
        String version = form.value("version");
        long opened = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
        var meanwhile = Meanwhile.since(opened, api.history(kind, id, null).items());
        boolean patched = form.value("form").equals("patch");
        ObjectNode mine = patched
                ? written(form)
                : OfferForm.patch(document.kind(), meanwhile.undoneIn(document.document()), form, pages.texts());
        Form newest = patched
                ? form
                : OfferForm.filled(document.kind(), Meanwhile.merged(document.document(), mine))
                        .with("reason", form.value("reason"));
        newest.reject("", pages.texts().get("edit.stale"));
        models.put("meanwhile", meanwhile.against(mine));
        return show(document, newest, 412);
    }

    private Response show(KeptDocument document, Form form, int status) {
        Page page = pages.staff(area(), "edit.title", "name", name(document));
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("document", document);
        models.put("form", form);
        models.put("known", OfferForm.knows(document.kind()));
        models.put("address", address());
        return Response.status(status).entity("keep/edit/document.jte").build();
    }

    /** Nothing when it is deleted; its history is still there. */
    private Optional<KeptDocument> kept() {
        try {
            return Optional.of(api.document(kind, id));
        } catch (ApiProblem deleted) {
            if (deleted.status() != 404) {
                throw deleted;
            }
            return Optional.empty();
        }
    }

    /** An offer has no name in its document; it is called what the search calls it, as long as it is listed. */
    private String name(KeptDocument document) {
        if (document.kind().equals("service_at_location")) {
            try {
                return directory.offer(document.id()).name();
            } catch (ApiProblem notListed) {
                if (notListed.status() != 404) {
                    throw notListed;
                }
            }
        }
        return document.name().isEmpty()
                ? pages.texts().getOr("kind." + document.kind(), document.kind())
                : document.name();
    }

    private String area() {
        return pages.staff("", "name").is("coordinator") ? "directory" : "own-offers";
    }

    private String address() {
        return "/app/directory/documents/" + Page.encode(kind) + "/" + Page.encode(id);
    }
}
