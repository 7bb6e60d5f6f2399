package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.message.ClientMessage;
import de.verweisnetz.portal.referral.ReferralFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The referrals a team has sent, and what became of each. */
@Controller
@RequestScoped
@Path("/referrals")
@Produces("text/html")
public class ReferralsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Context
    UriInfo address;

    @GET
    public String list(@QueryParam("cursor") @Nullable String cursor) {
        Form form = new Form(address.getQueryParameters());
        models.put("page", pages.staff("referrals", "referrals.title"));
        models.put("form", form);
        models.put("referrals", api.referrals(ReferralFilter.query("sent", form), cursor));
        return "referrals/list.jte";
    }

    @GET
    @Path("{id}")
    public String show(@PathParam("id") String id) {
        Referral referral = api.referral(id);
        boolean justSent = address.getQueryParameters().containsKey("sent");
        Page page = pages.staff("referrals", "referral.title", "reference", referral.reference());
        models.put("page", page);
        models.put("referral", referral);
        models.put("events", api.events(id).items());
        models.put("justSent", justSent);
        models.put("message", referral.voucher() == null ? null : message(referral));
        return "referrals/referral.jte";
    }

    private ClientMessage message(Referral referral) {
        return ClientMessage.of(referral, api.offer(referral.offer().id()));
    }
}
