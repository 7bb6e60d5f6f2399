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
import org.jspecify.annotations.Nullable;

/** The page of an organisation that answers by link. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class AnswerLinkController extends LinkedPage {
    @Inject
    LinkApi api;

    @Inject
    CodeLists codeLists;

    public AnswerLinkController() {
        super("answerlink", "answerlink", "/r");
    }

    @Override
    protected Response opened(Form form, Texts t) {
        return show(form, Form.empty(), null, t, 200);
    }

    /** Shows the referrals again instead of redirecting: only this request has the token. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> body) {
        Form form = mailed.form(body);
        Texts t = mailed.texts(form);
        StandInAnswer answer = LinkAnswers.read(form, t);
        try {
            if (answer == null) {
                return show(form, form, null, t, 422);
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
        Form form = mailed.form(body);
        Texts t = mailed.texts(form);
        try {
            return done(form, api.enterCode(form.value("token"), OnceKey.of(form), form.value("code")), t);
        } catch (ApiProblem refused) {
            return refused(form, refused, t);
        }
    }

    private Response done(Form form, LinkedReferral answered, Texts t) {
        return show(form, Form.empty(), answered, t, 200);
    }

    /** A link that is over ends here; everything else is told above what waits now. */
    private Response refused(Form form, ApiProblem refused, Texts t) {
        int status = refused.status();
        if (status == 429 || status >= 500) {
            return closed(refused, t);
        }
        form.reject(refused.problem(), LinkAnswers::field, t);
        try {
            return show(form, form, null, t, status);
        } catch (ApiProblem over) {
            return closed(over, t);
        }
    }

    /**
     * @param sent what leads back to the same page of the list
     * @param form what is shown again
     */
    private Response show(Form sent, Form form, @Nullable LinkedReferral answered, Texts t, int status) {
        String token = sent.value("token");
        String cursor = sent.optional("cursor");
        AnswerLink matters = api.view(token, cursor);
        if (cursor != null && matters.items().isEmpty()) {
            // The list has become shorter: better its beginning than nothing.
            cursor = null;
            matters = api.view(token, null);
        }
        models.put("t", t);
        models.put("labels", codeLists.in(t.language()));
        models.put("token", token);
        models.put("cursor", cursor);
        models.put("form", form);
        models.put("link", matters);
        models.put("answered", answered);
        return Response.status(status).entity("answerlink/referrals.jte").build();
    }
}
