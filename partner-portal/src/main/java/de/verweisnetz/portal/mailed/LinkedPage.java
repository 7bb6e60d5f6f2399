package de.verweisnetz.portal.mailed;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A page behind a mailed link: opening the link shows a button, which does what the link is for. */
@Controller
public abstract class LinkedPage {
    @Inject
    protected Models models;

    @Inject
    protected MailedLink mailed;

    private final String words;
    private final String question;
    private final String address;

    /**
     * @param words what its texts begin with
     * @param question what those beside the button begin with
     * @param address that the button posts to
     */
    protected LinkedPage(String words, String question, String address) {
        this.words = words;
        this.question = question;
        this.address = address;
    }

    @GET
    public Response withoutToken() {
        return mailed.withoutToken(words);
    }

    @GET
    @Path("{token}")
    public String ask(@PathParam("token") String token) {
        return mailed.ask(question, address, token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> body) {
        Form form = mailed.form(body);
        Texts t = mailed.texts(form);
        try {
            return opened(form, t);
        } catch (ApiProblem refused) {
            return closed(refused, t);
        }
    }

    /** What the button does. */
    protected abstract Response opened(Form form, Texts t);

    /** The end of a link that leads nowhere. */
    protected Response closed(ApiProblem refused, Texts t) {
        return mailed.closed(words, refused, t);
    }
}
