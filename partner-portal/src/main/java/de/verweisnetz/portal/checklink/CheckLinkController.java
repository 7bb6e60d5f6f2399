package de.verweisnetz.portal.checklink;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CheckAnswer;
import de.verweisnetz.portal.api.CheckLink;
import de.verweisnetz.portal.api.PublicApi;
import de.verweisnetz.portal.codes.CodeLists;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.SentForm;
import de.verweisnetz.portal.text.CurrentLanguage;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contact's page. Scanners of mails open every link, so that opening it shows nothing and answers nothing; her button does,
 * and from there on the token travels in forms and stands in no address any more.
 */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class CheckLinkController {
    private static final int LONGEST_TOKEN = 200;
    private static final int OVER = 410;
    private static final List<Integer> UNKNOWN = List.of(400, 404);

    @Inject
    Models models;

    @Inject
    PublicApi api;

    @Inject
    CodeLists codeLists;

    @Inject
    SentForm sent;

    @HeaderParam("Accept-Language")
    @Nullable
    String acceptLanguage;

    @GET
    public Response withoutToken(@QueryParam("lang") @Nullable String lang) {
        return closed("unknown", texts(lang), 404);
    }

    @GET
    @Path("{token}")
    public String ask(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        models.put("t", texts(lang));
        models.put("token", token);
        return "checklink/ask.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
        try {
            return show(view(form), Form.empty(), t, form.value("token"), 200);
        } catch (ApiProblem refused) {
            return closed(refused, t);
        }
    }

    /** Shows the offers again instead of redirecting: only this request has the token. The same answer twice changes nothing. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
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

    private Response closed(ApiProblem refused, Texts t) {
        if (refused.status() == OVER) {
            return closed("over", t, OVER);
        }
        if (UNKNOWN.contains(refused.status())) {
            return closed("unknown", t, 404);
        }
        throw refused;
    }

    private Response closed(String why, Texts t, int status) {
        models.put("t", t);
        models.put("why", why);
        return Response.status(status).entity("checklink/closed.jte").build();
    }

    private Texts texts(@Nullable String lang) {
        boolean chosen = lang != null && CurrentLanguage.STAFF_LANGUAGES.contains(lang);
        return Texts.staff(chosen ? lang : CurrentLanguage.preferred(acceptLanguage, CurrentLanguage.STAFF_LANGUAGES));
    }
}
