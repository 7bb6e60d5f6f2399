package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.EditRemark;
import de.verweisnetz.portal.api.InformationApi;
import de.verweisnetz.portal.api.InformationSource;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.OfferReport;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page of one offer, and word of what is wrong with it. */
@Controller
@RequestScoped
@Path("offers/{id}")
@Produces("text/html")
public class OfferController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 409, 422);
    private static final List<String> FORMS = List.of("report", "suggestion");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    InformationApi information;

    @Inject
    DirectoryApi directory;

    @Inject
    LastSearch last;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @GET
    public Response show(@PathParam("id") String id) {
        Form kept = FORMS.stream()
                .flatMap(form -> KeptForm.take(request, request.getRequestURI() + "/" + form).stream())
                .map(Form::new)
                .findFirst()
                .orElseGet(Form::empty);
        return show(id, kept, kept.value("form"), 200);
    }

    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (!form.ticked("reason")) {
            form.reject("reason", pages.texts().get("report.reason.wrong"));
        }
        return send(id, form, "report", () -> {
            OfferReport report = new OfferReport(form.value("reason"), form.optional("remark"));
            directory.report(id, OnceKey.of(form), report);
        });
    }

    @POST
    @Path("suggestion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suggest(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        if (!form.ticked("proposal")) {
            form.reject("proposal", pages.texts().get("proposal.wrong"));
        }
        return send(id, form, "suggestion", () -> {
            String about = form.value("about");
            String words = form.value("proposal");
            String remark =
                    about.isEmpty() ? words : pages.texts().getOr("proposal.about." + about, about) + ": " + words;
            directory.suggestEdit(
                    OnceKey.of(form), new EditRemark("service_at_location", id, remark, form.optional("origin")));
        });
    }

    private Response send(String id, Form form, String name, Runnable call) {
        if (form.isRejected()) {
            return show(id, form, name, 422);
        }
        try {
            call.run();
            return Response.seeOther(URI.create("/app/offers/" + Page.encode(id) + "?done=" + name))
                    .build();
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            form.reject(refused.problem(), OfferController::field, pages.texts());
            return show(id, form, name, refused.status());
        }
    }

    private static String field(String pointer) {
        return switch (pointer) {
            case "/reason" -> "reason";
            case "/remark" -> "remark";
            default -> "";
        };
    }

    private Response show(String id, Form form, String open, int status) {
        Offer offer = api.offer(id);
        if (status == 200 && !offer.id().equals(id)) {
            // merged into another one; not for ever, for a merge can be undone
            return Response.seeOther(URI.create("/app/offers/" + offer.id())).build();
        }
        Page page = pages.staff("search", "offer.title", "name", offer.name());
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("offer", offer);
        models.put("confidence", directory.confidence(id));
        models.put("information", information(offer));
        models.put("form", form);
        models.put("open", open);
        models.put("key", form.ticked("key") ? OnceKey.of(form) : OnceKey.fresh());
        models.put("done", address.getQueryParameters().getFirst("done"));
        models.put("lastSearch", last.query());
        models.put("sendQuery", last.carriedIntoSending());
        return Response.status(status).entity("search/offer.jte").build();
    }

    /** What may be passed on for the offer's topics: asked by topic group, kept where it fits one of them. */
    private List<InformationSource> information(Offer offer) {
        Stream<String> groups =
                offer.topics().stream().map(OfferController::group).distinct();
        return groups.flatMap(group -> information.current(group).stream())
                .filter(source -> offer.topics().stream().anyMatch(topic -> concerns(source.topic(), topic)))
                .toList();
    }

    private static boolean concerns(String source, String topic) {
        return source.equals(topic) || group(topic).equals(source) || topic.equals(group(source));
    }

    private static String group(String topic) {
        return topic.contains(".") ? topic.substring(0, topic.indexOf('.')) : topic;
    }
}
