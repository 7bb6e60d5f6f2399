package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.ContactDataState;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.TeamApi;
import de.verweisnetz.portal.api.TemplateApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The page of one received referral, whichever of its forms was sent. */
@RequestScoped
public class ReceivedPage {
    private static final int MOST_ALIKE = 6;

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Inject
    TeamApi team;

    @Inject
    TemplateApi templates;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> operatorPhone;

    public Response show(String id, Form form, int status) {
        return show(id, form, status, null, null);
    }

    /** Somebody was faster: the page shows what holds now, and what it was when the form was made. */
    public Response changed(String id, Form form, int status) {
        return show(id, form, status, form.value("status"), null);
    }

    /** Something else stood in the way. */
    public Response refused(String id, int status, String why) {
        return show(id, Form.empty(), status, null, why);
    }

    private Response show(String id, Form form, int status, @Nullable String changed, @Nullable String refused) {
        Referral referral = api.referral(id);
        Page page = pages.staff("inbox", "referral.title", "reference", referral.reference());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("events", api.events(id).items());
        models.put("work", work(referral, Objects.requireNonNull(page.member())));
        models.put("templates", referral.actions().isEmpty() ? List.of() : templates.list());
        models.put("form", form);
        models.put("changed", changed);
        models.put("refused", refused);
        models.put("done", request.getParameter("done"));
        return Response.status(status).entity("inbox/referral.jte").build();
    }

    private Casework work(Referral referral, Me me) {
        return new Casework(
                me.membershipId(),
                team.members(),
                contactData(referral),
                passed(referral),
                referral.sameCaseAs() == null ? null : api.referral(referral.sameCaseAs()),
                referral.mayDo("same-case") ? alike(referral) : List.of());
    }

    private @Nullable ContactDataState contactData(Referral referral) {
        return referral.grade().equals("WARM") ? consents.contactData(referral.id()) : null;
    }

    private Casework.@Nullable Passed passed(Referral referral) {
        if (referral.forwardedTo() == null) {
            return null;
        }
        Referral next = api.referral(referral.forwardedTo());
        return Casework.Passed.of(next, api.offer(next.offer().id()), operatorPhone.orElse(null));
    }

    /** Others who are here too and speak the same language: one of them may be the same person. */
    private List<Referral> alike(Referral referral) {
        var here = new ReferralQuery("received", List.of("IN_COUNSELLING"), Map.of("language", referral.language()));
        return api.referrals(here, null).items().stream()
                .filter(other -> other.hasArrived() && !other.id().equals(referral.id()) && other.sameCaseAs() == null)
                .limit(MOST_ALIKE)
                .toList();
    }
}
