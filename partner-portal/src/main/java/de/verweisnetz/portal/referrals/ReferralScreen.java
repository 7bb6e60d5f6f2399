package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.message.ClientMessage;
import de.verweisnetz.portal.qr.QrPicture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The page of one referral as its sender sees it, whatever brought her there. */
@RequestScoped
public class ReferralScreen {
    private static final Set<Integer> EXPLAINED = Set.of(400, 409, 410, 422);

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> operatorPhone;

    /** The page again after a step, so that reloading takes it only once. */
    static Response done(String id, String what) {
        return Response.seeOther(URI.create("/app/referrals/" + id + "?done=" + what))
                .build();
    }

    /** The page with what was typed and what the API found in it. */
    Response refused(String id, Form form, ApiProblem refused, UnaryOperator<String> fieldOfPointer) {
        if (!EXPLAINED.contains(refused.status())) {
            throw refused;
        }
        form.reject(refused.problem(), fieldOfPointer, pages.texts());
        return show(id, form, null, refused.status());
    }

    /**
     * @param changed the status as it was on the screen, when somebody else was faster; null otherwise
     */
    Response show(String id, Form form, @Nullable String changed, int status) {
        Referral referral = api.referral(id);
        Page page = pages.staff("referrals", "referral.title", "reference", referral.reference());
        boolean draft = referral.mayDo("issuance");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("referral", referral);
        models.put("events", api.events(id).items());
        models.put("justSent", hasParameter(page, "sent"));
        models.put("changed", changed);
        models.put("done", parameter(page, "done"));
        models.put("qr", qr(referral));
        models.put("contact", referral.isWarm() && !draft ? consents.contactData(id) : null);
        List<ConsentRecord> given = draft ? List.of() : consents.of(id);
        models.put("consents", given);
        Offer offer =
                draft || referral.voucher() != null ? api.offer(referral.offer().id()) : null;
        models.put("message", offer == null || draft ? null : message(referral, offer));
        models.put("form", form);
        if (draft && offer != null) {
            putIssuance(referral, offer, form, page);
        } else {
            Need later = LaterConsents.need(referral, given);
            boolean asking = hasParameter(page, "agree") || form.ticked(Questions.GIVEN);
            models.put("later", later);
            models.put("questions", asking && !later.purposes().isEmpty() ? later(referral, later) : null);
        }
        return Response.status(status).entity("referrals/referral.jte").build();
    }

    private void putIssuance(Referral draft, Offer offer, Form form, Page page) {
        Form filled = form.ticked("announced") || form.ticked("key") ? form : IssuanceForm.prefilled(form, offer);
        Need need = IssuanceForm.need(draft, filled, page.labels());
        models.put(
                "form", Answers.forget(filled, draft.language(), draft.offer().id(), need));
        models.put("later", need);
        models.put("questions", Questions.of(draft.language(), draft.offer().id(), need, consents));
    }

    private Questions later(Referral referral, Need need) {
        return Questions.later(referral.language(), referral.offer().id(), need, consents);
    }

    private @Nullable QrPicture qr(Referral referral) {
        return referral.voucher() == null
                ? null
                : QrPicture.of(referral.voucher().url());
    }

    private ClientMessage message(Referral referral, Offer offer) {
        return ClientMessage.of(referral, offer, operatorPhone.orElse(null));
    }

    private static boolean hasParameter(Page page, String name) {
        return Arrays.stream(page.query().split("&")).anyMatch(pair -> pair.split("=", 2)[0].equals(name));
    }

    private static @Nullable String parameter(Page page, String name) {
        return Arrays.stream(page.query().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
