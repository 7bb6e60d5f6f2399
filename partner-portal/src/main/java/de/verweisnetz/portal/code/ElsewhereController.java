package de.verweisnetz.portal.code;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CodeOfOthers;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Pages;
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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A client presents a code that was made for another centre, and goes on here if she agrees. */
@Controller
@RequestScoped
@Path("/code/elsewhere")
@Produces("text/html")
public class ElsewhereController {
    private static final List<Integer> EXPLAINED = List.of(400, 404, 409, 410, 422, 429);

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ElsewherePage page;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (form.has("step", "texts")) {
            return page.show(form, 200);
        }
        check(form, pages.texts());
        if (form.isRejected()) {
            return page.show(form, 422);
        }
        try {
            Referral referral = api.enterCodeOfOthers(OnceKey.of(form), request(form));
            return Response.seeOther(URI.create("/app/inbox/" + referral.id() + "?done=elsewhere"))
                    .build();
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            form.reject(refused.problem(), ElsewhereController::field, pages.texts());
            return page.show(form, refused.status());
        }
    }

    static void check(Form form, Texts t) {
        if (form.value("offer").isEmpty()) {
            form.reject("offer", t.get("elsewhere.offer.wrong"));
        } else {
            Answers.check(
                    form,
                    form.value("language"),
                    form.value("offer"),
                    ElsewherePage.NEED,
                    "elsewhere.forward.wrong",
                    t);
        }
    }

    static CodeOfOthers request(Form form) {
        return new CodeOfOthers(
                form.value("code"),
                form.value("offer"),
                Answers.noticeVersion(form),
                Answers.read(form, ElsewherePage.NEED, "ON_SITE"));
    }

    private static String field(String pointer) {
        return pointer.startsWith("/offer_id") ? "offer" : pointer.startsWith("/code") ? "" : Answers.field(pointer);
    }
}
