package de.verweisnetz.portal.signpost;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.Signpost;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.CardTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;

/** Makes a card for an offer, and shows it: text to copy, link, QR picture, and how it fares. */
@Controller
@RequestScoped
@Path("/cards")
@Produces("text/html")
public class SignpostController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    CardApi cards;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public Response form() {
        Form form = KeptForm.take(request, request.getRequestURI())
                .map(Form::new)
                .orElseGet(() -> new Form(address.getQueryParameters()));
        return show(form, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        check(form);
        if (form.isRejected()) {
            return show(form, 422);
        }
        try {
            Signpost card =
                    cards.handOut(OnceKey.of(form), offer(form), form.value("language"), form.optional("campaign"));
            return Response.seeOther(URI.create("/app/cards/" + card.id())).build();
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), SignpostController::field, pages.texts());
            return show(form, refused.status());
        }
    }

    @GET
    @Path("{id}")
    public String show(@PathParam("id") String id) {
        Signpost card = cards.signpost(id);
        models.put(
                "page",
                pages.staff("search", "card.title", "offer", card.offer().name()));
        models.put("card", card);
        models.put("qr", QrPicture.of(card.url()));
        return "signpost/card.jte";
    }

    private void check(Form form) {
        if (!CardTexts.LANGUAGES.contains(form.value("language"))) {
            form.reject("language", pages.texts().get("card.language.wrong"));
        }
        if (!form.value("campaign").matches("[A-Z0-9_-]{0,40}")) {
            form.reject("campaign", pages.texts().get("card.campaign.wrong"));
        }
    }

    private static String offer(Form form) {
        String id = form.value("offer");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new BadRequestException();
        }
        return id;
    }

    private static String field(String pointer) {
        return switch (pointer) {
            case "/language" -> "language";
            case "/campaign" -> "campaign";
            default -> "";
        };
    }

    private Response show(Form form, int status) {
        Page page = pages.staff("search", "card.form.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("offer", api.offer(offer(form)));
        models.put("key", form.ticked("key") && status == 200 ? OnceKey.of(form) : OnceKey.fresh());
        return Response.status(status).entity("signpost/form.jte").build();
    }
}
