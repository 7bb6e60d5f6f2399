package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Answers;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
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
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues or prepares a referral on one page; the address of its result belongs to the referral, so that reloading sends nothing twice.
 */
@Controller
@RequestScoped
@Path("/send")
@Produces("text/html")
public class SendController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 409, 422);
    private static final String TOPIC = "[A-Z]{3}(\\.[A-Z]+)?";

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    ConsentApi consents;

    @Inject
    LastPlatform platform;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public Response form() {
        Optional<Map<String, List<String>>> kept = KeptForm.take(request, request.getRequestURI());
        Form asked = kept.map(Form::new).orElseGet(() -> new Form(address.getQueryParameters()));
        if (kept.isEmpty() && !asked.ticked("key")) {
            return withKey();
        }
        Offer offer = offer(asked);
        Form form = kept.isPresent()
                ? asked
                : SendForm.prefilled(address.getQueryParameters(), offer, pages.labels())
                        .with("platform", platform.get());
        models.put("kept", kept.isPresent());
        return show(form, offer, OnceKey.of(asked), 200);
    }

    /** The key is part of the address, so that going back and reloading bring the form that was sent, and never another one. */
    private Response withKey() {
        return Response.seeOther(address.getRequestUriBuilder()
                        .queryParam("key", OnceKey.fresh())
                        .build())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Offer offer = offer(form);
        models.put("kept", false);
        if (form.has("step", "texts")) {
            return show(form, offer, OnceKey.of(form), 200);
        }
        boolean draft = form.has("step", "draft");
        Need need = SendForm.need(form, pages.labels());
        if (draft) {
            SendForm.checkMatter(form, pages.texts());
        } else {
            SendForm.check(form, need, pages.texts());
        }
        if (form.isRejected()) {
            return show(form, offer, OnceKey.of(form), 422);
        }
        try {
            Referral referral =
                    api.issue(OnceKey.of(form), draft ? SendForm.draft(form) : SendForm.request(form, need));
            platform.remember(form.value("platform"));
            return Response.seeOther(URI.create("/app/referrals/" + referral.id() + (draft ? "?done=draft" : "?sent")))
                    .build();
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            boolean sent = "key-reused".equals(refused.problem().code());
            if (sent) {
                form.reject("", pages.texts().get("send.already"));
            } else {
                form.reject(refused.problem(), pointer -> SendForm.field(form, pointer), pages.texts());
            }
            return show(form, offer, sent ? OnceKey.fresh() : OnceKey.of(form), refused.status());
        }
    }

    private Offer offer(Form form) {
        String id = form.value("offer");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new BadRequestException();
        }
        return api.offer(id);
    }

    private Response show(Form form, Offer offer, String key, int status) {
        Page page = pages.staff("search", "send.title");
        Labels labels = page.labels();
        Need need = SendForm.need(form, labels);
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", Answers.forget(form, form.value("language"), offer.id(), need));
        models.put("offer", offer);
        models.put("grades", Grades.of(offer, labels));
        models.put("folds", Folds.of(form, labels, page.t()));
        models.put("key", key);
        models.put("questions", Questions.of(form.value("language"), offer.id(), need, consents));
        models.put("similar", similar(form));
        return Response.status(status).entity("send/send.jte").build();
    }

    /** Perhaps a colleague has referred the same person already. */
    private List<Referral> similar(Form form) {
        String language = form.value("language");
        List<String> topics =
                form.all("topic").stream().filter(topic -> topic.matches(TOPIC)).toList();
        boolean enough = language.matches("[a-z]{2,3}") && !topics.isEmpty() && topics.size() <= SendForm.MOST_TOPICS;
        return enough ? api.similar(language, topics, SendForm.place(form)) : List.of();
    }
}
