package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.LinkApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.mailed.MailedLink;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where somebody says that an address is hers: opening the link does nothing, its button does. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class ConfirmationController {
    private static final String WORDS = "answerlink";

    @Inject
    LinkApi api;

    @Inject
    MailedLink link;

    @GET
    public Response withoutToken() {
        return link.withoutToken(WORDS);
    }

    @GET
    @Path("{token}")
    public String ask(@PathParam("token") String token) {
        return link.ask("answerlink.confirm", "/m", token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> body) {
        Form form = link.form(body);
        Texts t = link.texts(form);
        try {
            api.confirmAddress(form.value("token"));
            return link.closed(WORDS, "confirmed", t, 200);
        } catch (ApiProblem refused) {
            return link.closed(WORDS, refused, t);
        }
    }
}
