package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Seen;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.api.Step;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.referral.ReferralFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Many referrals of the inbox that a centre has taken note of, and the way back. */
@Controller
@RequestScoped
@Path("/inbox/seen")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SeenController {
    private static final Pattern ROW = Pattern.compile("([0-9a-f-]{36}):([0-9]{1,9})");
    private static final int MOST = 100;

    @Inject
    StaffApi api;

    @Inject
    HttpServletRequest request;

    /** The ticked ones, or all that the page showed. */
    @POST
    public Response mark(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        List<Seen.Asked> asked = form.all(form.has("which", "all") ? "shown" : "row").stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .limit(MOST)
                .map(row -> new Seen.Asked(row.group(1), Long.parseLong(row.group(2))))
                .toList();
        if (asked.isEmpty()) {
            return back(form, "none-ticked");
        }
        JustSeen.keep(request.getSession(), api.markSeen(OnceKey.of(form), asked));
        return back(form, "");
    }

    /** What nobody else knows of yet; what the sender has been told of in the meantime stays. */
    @POST
    @Path("undo")
    public Response undo(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        List<Seen> seen = JustSeen.take(request.getSession());
        long undone = seen.stream().filter(this::takenBack).count();
        return back(form, undone > 0 && undone == seen.size() ? "unseen" : "undo-late");
    }

    private boolean takenBack(Seen seen) {
        try {
            String key = UUID.nameUUIDFromBytes(("undo " + seen).getBytes(StandardCharsets.UTF_8))
                    .toString();
            api.take(new Step(seen.referralId(), key, String.valueOf(seen.version())), "undo", null);
            return true;
        } catch (ApiProblem tooLate) {
            if (tooLate.problem().isRefusal()) {
                return false;
            }
            throw tooLate;
        }
    }

    /** To the same list: its filters and its place are in the form. */
    private static Response back(Form form, String done) {
        String list = ReferralFilter.address("/app/inbox", form);
        String place = form.ticked("cursor") ? "&cursor=" + Page.encode(form.value("cursor")) : "";
        return Response.seeOther(URI.create(list + place + (done.isEmpty() ? "" : "&done=" + done)))
                .build();
    }
}
