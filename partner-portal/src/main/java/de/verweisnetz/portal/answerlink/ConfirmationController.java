package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.LinkApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.SentForm;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where somebody says that an address is hers: opening the link does nothing, its button does. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class ConfirmationController {
    @Inject
    Models models;

    @Inject
    LinkApi api;

    @Inject
    SentForm sent;

    @HeaderParam("Accept-Language")
    @Nullable
    String acceptLanguage;

    @GET
    public Response withoutToken(@QueryParam("lang") @Nullable String lang) {
        return page("answerlink/closed.jte", "unknown", texts(lang), 404);
    }

    @GET
    @Path("{token}")
    public String ask(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        models.put("t", texts(lang));
        models.put("token", token);
        return "answerlink/confirm.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
        try {
            api.confirmAddress(form.value("token"));
            return page("answerlink/closed.jte", "confirmed", t, 200);
        } catch (ApiProblem refused) {
            if (refused.status() == 404 || refused.status() == 400) {
                return page("answerlink/closed.jte", "unknown", t, 404);
            }
            throw refused;
        }
    }

    private Response page(String template, String why, Texts t, int status) {
        models.put("t", t);
        models.put("why", why);
        return Response.status(status).entity(template).build();
    }

    private Texts texts(@Nullable String lang) {
        return LinkLanguage.texts(lang, acceptLanguage);
    }
}
