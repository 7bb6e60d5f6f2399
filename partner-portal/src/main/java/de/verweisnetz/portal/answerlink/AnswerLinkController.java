package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.api.AnswerLink;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.LinkApi;
import de.verweisnetz.portal.api.LinkedReferral;
import de.verweisnetz.portal.api.StandInAnswer;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.codes.CodeLists;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an organisation that answers by link. Scanners of mails open every link, so that opening it asks the API
 * nothing and shows nothing; a button does, and from there on the token travels in forms and stands in no address.
 */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class AnswerLinkController {
    private static final List<Integer> UNKNOWN = List.of(400, 404);

    @Inject
    Models models;

    @Inject
    LinkApi api;

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
        return "answerlink/ask.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
        try {
            return show(form.value("token"), Form.empty(), null, t, 200);
        } catch (ApiProblem refused) {
            return closed(refused, t);
        }
    }

    /** Shows the referrals again instead of redirecting: only this request has the token. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
        StandInAnswer answer = LinkAnswers.read(form, t);
        try {
            if (answer == null) {
                return show(form.value("token"), form, null, t, 422);
            }
            Step step = new Step(form.value("id"), OnceKey.of(form), form.value("version"));
            return done(form, api.answer(form.value("token"), step, answer), t);
        } catch (ApiProblem refused) {
            return refused(form, refused, t);
        }
    }

    @POST
    @Path("codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enterCode(MultivaluedMap<String, String> body) {
        Form form = sent.get(body);
        Texts t = texts(form.value("lang"));
        try {
            return done(form, api.enterCode(form.value("token"), OnceKey.of(form), form.value("code")), t);
        } catch (ApiProblem refused) {
            return refused(form, refused, t);
        }
    }

    private Response done(Form form, LinkedReferral answered, Texts t) {
        return show(form.value("token"), Form.empty(), answered, t, 200);
    }

    /** A link that is over ends here; everything else is told above what waits now. */
    private Response refused(Form form, ApiProblem refused, Texts t) {
        int status = refused.status();
        if (status == 429 || status >= 500) {
            return closed(refused, t);
        }
        form.reject(refused.problem(), LinkAnswers::field, t);
        try {
            return show(form.value("token"), form, null, t, status);
        } catch (ApiProblem over) {
            return closed(over, t);
        }
    }

    private Response show(String token, Form form, @Nullable LinkedReferral answered, Texts t, int status) {
        AnswerLink link = api.view(token);
        models.put("t", t);
        models.put("labels", codeLists.in(t.language()));
        models.put("token", token);
        models.put("form", form);
        models.put("link", link);
        models.put("answered", answered);
        return Response.status(status).entity("answerlink/referrals.jte").build();
    }

    private Response closed(ApiProblem refused, Texts t) {
        if (UNKNOWN.contains(refused.status())) {
            return closed("unknown", t, 404);
        }
        if (refused.status() == 429) {
            return closed("slow", t, 429);
        }
        throw refused;
    }

    private Response closed(String why, Texts t, int status) {
        models.put("t", t);
        models.put("why", why);
        return Response.status(status).entity("answerlink/closed.jte").build();
    }

    private Texts texts(@Nullable String lang) {
        return LinkLanguage.texts(lang, acceptLanguage);
    }
}
