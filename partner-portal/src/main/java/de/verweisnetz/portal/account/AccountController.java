package de.verweisnetz.portal.account;

import de.verweisnetz.portal.api.AnswerApi;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.MailPreferences;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.CurrentPreferences;
import de.verweisnetz.portal.login.OidcSettings;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The own account: who the node thinks one is, and which mails one wants. */
@Controller
@RequestScoped
@Path("/me")
@Produces("text/html")
public class AccountController {
    private static final Map<String, String> DONE = Map.of(
            "asked", "mails.done.asked",
            "saved", "mails.done.saved",
            "forgotten", "mails.done.forgotten",
            "preferences", "preferences.done",
            "changed", "preferences.changed");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    AnswerApi api;

    @Inject
    CurrentPreferences preferences;

    @Inject
    OidcSettings login;

    @GET
    public Response show(@QueryParam("done") @Nullable String done) {
        models.put("done", done == null ? null : DONE.get(done));
        MailPreferences mails = api.mails();
        return show(mails, form(mails), 200);
    }

    /** Which mails, and where to. */
    @POST
    @Path("mails")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Texts t = pages.texts();
        models.put("done", null);
        if (!form.value("address").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.reject("address", t.get("mails.address.wrong"));
            return show(api.mails(), form, 422);
        }
        try {
            MailPreferences saved = api.saveMails(form.value("address"), choices(form));
            return seeOther(saved.confirmed() ? "saved" : "asked");
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 429) {
                throw refused;
            }
            form.reject("address", t.get(refused.status() == 429 ? "mails.often" : "mails.address.wrong"));
            return show(api.mails(), form, refused.status());
        }
    }

    @POST
    @Path("mails/none")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(MultivaluedMap<String, String> values) {
        api.forgetMails();
        return seeOther("forgotten");
    }

    private Response show(MailPreferences mails, Form form, int status) {
        Page page = pages.staff("me", "me.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("mails", mails);
        models.put("preferences", preferences.newest());
        models.put("loginAccount", login.getIssuer() + "/account");
        models.put("kinds", MailKinds.of(page));
        models.put("timings", MailKinds.TIMINGS);
        models.put("form", form);
        return Response.status(status).entity("account/me.jte").build();
    }

    private static Form form(MailPreferences mails) {
        Map<String, List<String>> values = new HashMap<>();
        String address = mails.address();
        values.put("address", address == null ? List.of() : List.of(address));
        mails.choices().forEach((kind, timing) -> values.put(kind, List.of(timing)));
        return new Form(values);
    }

    /** What the form does not show stays as it is: a person may have several roles. */
    private Map<String, String> choices(Form form) {
        Map<String, String> choices = new HashMap<>(api.mails().choices());
        choices.replaceAll((kind, timing) -> MailKinds.TIMINGS.contains(form.value(kind)) ? form.value(kind) : timing);
        return choices;
    }

    private static Response seeOther(String done) {
        return Response.seeOther(URI.create("/app/me?done=" + done)).build();
    }
}
