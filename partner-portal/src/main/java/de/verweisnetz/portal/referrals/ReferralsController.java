package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClocksApi;
import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.referral.ReferralFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The referrals a team has sent, what became of each, and what the team can still do with it. */
@Controller
@RequestScoped
@Path("/referrals")
@Produces("text/html")
public class ReferralsController {
    private static final ReferralQuery DRAFTS = new ReferralQuery("sent", List.of("DRAFT"), Map.of());

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ReferralScreen screen;

    @Inject
    StaffApi api;

    @Inject
    ClocksApi clocks;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("referrals", "referrals.title"));
        models.put("form", form);
        models.put("referrals", api.referrals(ReferralFilter.sent(form), cursor));
        boolean whole = !ReferralFilter.isOn(form) && cursor == null;
        models.put("needs", whole ? Needs.of(clocks.tasks(null), api.referrals(DRAFTS, null)) : null);
        return "referrals/list.jte";
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Optional<Form> kept = SenderSteps.TYPED.stream()
                .flatMap(step -> KeptForm.take(request, request.getRequestURI() + "/" + step).stream())
                .map(Form::new)
                .findFirst();
        return screen.show(id, kept.orElseGet(Form::empty), null, 200);
    }

    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String name, MultivaluedMap<String, String> values) {
        if (!SenderSteps.ALL.contains(name)) {
            throw new NotFoundException();
        }
        Form form = new Form(Map.copyOf(values));
        SenderSteps.check(name, form, pages.texts());
        if (form.isRejected()) {
            return screen.show(id, form, null, 422);
        }
        try {
            Step step = new Step(id, OnceKey.of(form), form.value("version"));
            api.take(step, name, SenderSteps.body(name, form));
            return ReferralScreen.done(id, name);
        } catch (ApiProblem refused) {
            // Somebody was faster, or the step is not allowed any more: the page shows what is now and what changed.
            return refused.status() == 409 || refused.status() == 412
                    ? screen.show(id, form, form.value("status"), refused.status())
                    : screen.refused(id, form, refused, SenderSteps::field);
        }
    }
}
