package de.verweisnetz.portal.mailed;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.SentForm;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A link in a mail, as it is opened. Scanners of mails open every link, so that opening it asks the API nothing and shows nothing; a
 * button does, and from there on the token travels in forms and stands in no address.
 */
@RequestScoped
public class MailedLink {
    private static final Map<Integer, String> ENDS = Map.of(400, "unknown", 404, "unknown", 410, "over", 429, "slow");

    @Inject
    Models models;

    @Inject
    SentForm sent;

    public Form form(MultivaluedMap<String, String> body) {
        return sent.get(body);
    }

    /** In the language that was chosen, or else one of the browser's. */
    public Texts texts(Form form) {
        String chosen = form.value("lang");
        boolean known = CurrentLanguage.STAFF_LANGUAGES.contains(chosen);
        return Texts.staff(
                known ? chosen : CurrentLanguage.preferred(sent.languages(), CurrentLanguage.STAFF_LANGUAGES));
    }

    /**
     * The page with nothing but the button.
     *
     * @param words what its texts begin with
     * @param address that the button posts to
     */
    public String ask(String words, String address, String token) {
        models.put("t", texts(sent.get()));
        models.put("words", words);
        models.put("address", address);
        models.put("token", token);
        return "mailed/ask.jte";
    }

    /** Somebody who lost the token on the way. */
    public Response withoutToken(String words) {
        return closed(words, "unknown", texts(sent.get()), 404);
    }

    /** The end of a link that leads nowhere; what is no such end goes on as a failure. */
    public Response closed(String words, ApiProblem refused, Texts t) {
        String why = ENDS.get(refused.status());
        if (why == null) {
            throw refused;
        }
        return closed(words, why, t, refused.status() == 400 ? 404 : refused.status());
    }

    public Response closed(String words, String why, Texts t, int status) {
        models.put("t", t);
        models.put("words", words);
        models.put("why", why);
        return Response.status(status).entity("mailed/closed.jte").build();
    }
}
