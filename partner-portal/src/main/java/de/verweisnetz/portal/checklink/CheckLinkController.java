package de.verweisnetz.portal.checklink;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CheckAnswer;
import de.verweisnetz.portal.api.CheckLink;
import de.verweisnetz.portal.api.PublicApi;
import de.verweisnetz.portal.codes.CodeLists;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.mailed.LinkedPage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The page on which the contact of an offer says whether her entries are right. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class CheckLinkController extends LinkedPage {
    private static final int LONGEST_TOKEN = 200;

    @Inject
    PublicApi api;

    @Inject
    CodeLists codeLists;

    public CheckLinkController() {
        super("checklink", "checklink", "/c");
    }

    @Override
    protected Response opened(Form form, Texts t) {
        return show(view(form), Form.empty(), t, form.value("token"), 200);
    }

    /** Shows the offers again instead of redirecting: only this request has the token. The same answer twice changes nothing. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> body) {
        Form form = mailed.form(body);
        Texts t = mailed.texts(form);
        String token = form.value("token");
        try {
            CheckLink link = view(form);
            List<CheckAnswer> answers = form.ticked("all") ? Answers.allCorrect(link) : new Answers(form, t).read(link);
            return form.isRejected() ? show(link, form, t, token, 422) : send(link, form, answers, t);
        } catch (ApiProblem refused) {
            return closed(refused, t);
        }
    }

    private Response send(CheckLink link, Form form, List<CheckAnswer> answers, Texts t) {
        String token = form.value("token");
        try {
            CheckLink now = api.answerCheckLink(token, answers);
            models.put(
                    "confirmed", answers.stream().filter(CheckAnswer::confirms).count());
            models.put(
                    "corrected",
                    answers.stream().filter(answer -> !answer.confirms()).count());
            return show(now, Form.empty(), t, token, 200);
        } catch (ApiProblem refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            form.reject("", t.get("checklink.refused"));
            return show(link, form, t, token, 422);
        }
    }

    private CheckLink view(Form form) {
        String token = form.value("token");
        return api.checkLink(token.length() > LONGEST_TOKEN ? "" : token);
    }

    private Response show(CheckLink link, Form form, Texts t, String token, int status) {
        models.put("t", t);
        models.put("labels", codeLists.in(t.language()));
        models.put("token", token);
        models.put("form", form);
        models.put("link", link);
        return Response.status(status).entity("checklink/entries.jte").build();
    }
}
