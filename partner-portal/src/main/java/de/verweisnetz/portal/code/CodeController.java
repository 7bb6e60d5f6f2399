package de.verweisnetz.portal.code;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A client presents her code: she has arrived. Another comes without one: she is counted. */
@Controller
@RequestScoped
@Path("/code")
@Produces("text/html")
public class CodeController {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;
    private static final List<Integer> EXPLAINED = List.of(400, 404, 409, 410, 422, 429);

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    CardApi cards;

    @Inject
    ElsewherePage elsewhere;

    @Context
    HttpServletRequest request;

    @GET
    public Response form() {
        Form form =
                KeptForm.take(request, request.getRequestURI()).map(Form::new).orElseGet(Form::empty);
        return show(form, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        String code = form.value("code");
        if (code.length() < SHORTEST || code.length() > LONGEST) {
            form.reject("code", pages.texts().get("code.wrong"));
            return show(form, 422);
        }
        try {
            Referral referral = api.enterCode(OnceKey.of(form), code);
            return Response.seeOther(URI.create("/app/inbox/" + referral.id() + "?done=code"))
                    .build();
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            if (ElsewherePage.PROBLEM.equals(refused.problem().code())) {
                return elsewhere.show(
                        form.with("language", Objects.toString(refused.problem().language(), "")), 409);
            }
            form.reject("code", pages.texts().get("code.refused." + refused.status()));
            return show(form, refused.status());
        }
    }

    @POST
    @Path("without")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response countWithout(MultivaluedMap<String, String> values) {
        cards.countArrivalWithoutCode(OnceKey.of(new Form(Map.copyOf(values))));
        return Response.seeOther(URI.create("/app/code?counted")).build();
    }

    private Response show(Form form, int status) {
        Page page = pages.staff("code", "code.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("key", OnceKey.fresh());
        models.put("arrivals", cards.arrivalsWithoutCode());
        models.put("counted", status == 200 && request.getParameter("counted") != null);
        return Response.status(status).entity("code/code.jte").build();
    }
}
