package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.patch;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents, checks and suggested edits as those who keep the directory may use them. */
@ApplicationScoped
public class UpkeepApi {
    private static final int PAGE = 25;
    private static final int QUEUE = 100;
    private static final int WAITS = 202;

    @Inject
    ApiClient api;

    public KeptDocument document(String kind, String id) {
        return api.read(get("/v1/directory/{}/{}", kind, id), KeptDocument.class);
    }

    /** A merge patch for one document; says whether it holds or waits for approval. */
    public Edited edit(String kind, String id, String version, String reason, ObjectNode patch) {
        ApiRequest request = patch("/v1/directory/{}/{}", kind, id)
                .query("reason", reason.isEmpty() ? null : reason)
                .ifVersion(version)
                .body("application/merge-patch+json", BodyPublishers.ofString(patch.toString()));
        return api.send(request) == WAITS ? Edited.WAITS : Edited.HOLDS;
    }

    public Slice<Revision> history(String kind, String id, @Nullable String cursor) {
        return api.slice(page(get("/v1/directory/{}/{}/history", kind, id), cursor), Revision.class);
    }

    public void revert(String kind, String id, String key, String newest, long version, String reason) {
        ObjectNode body = body().put("version", version);
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        api.send(post("/v1/directory/{}/{}/revert", kind, id)
                .once(key)
                .ifVersion(newest)
                .json(body));
    }

    public Slice<OwnOffer> ownOffers(@Nullable String cursor) {
        return api.slice(page(get("/v1/own-offers"), cursor), OwnOffer.class);
    }

    public List<ManagedOrganization> managedOrganizations() {
        return api.items(get("/v1/managed-organizations"), ManagedOrganization.class);
    }

    /**
     * @param edits DIRECT or APPROVAL
     */
    public void manage(String organization, String participant, String edits) {
        api.send(put("/v1/managed-organizations/{}", organization)
                .json(Map.of("participant_id", participant, "edits", edits)));
    }

    public void setCapacity(String id, String light) {
        api.send(put("/v1/offers/{}/capacity", id).json(Map.of("light", light)));
    }

    /** Closed up to and including the day; without a day open again. */
    public void close(String id, @Nullable LocalDate until) {
        if (until == null) {
            api.send(delete("/v1/offers/{}/closure", id));
        } else {
            api.send(put("/v1/offers/{}/closure", id).json(Map.of("until", until)));
        }
    }

    public void confirm(String id, String key) {
        api.send(post("/v1/offers/{}/confirmation", id).once(key));
    }

    public CheckQueue checks(@Nullable Integer hours, @Nullable String reason) {
        ApiRequest request =
                get("/v1/checks").query("hours", hours).query("reason", reason).query("limit", QUEUE);
        return api.read(request, CheckQueue.class);
    }

    public CheckItem check(String id) {
        return api.read(get("/v1/offers/{}/check", id), CheckItem.class);
    }

    public void recordCheck(String id, String key, String result, @Nullable String note) {
        ObjectNode body = body().put("result", result);
        if (note != null) {
            body.put("note", note);
        }
        api.send(post("/v1/offers/{}/check-results", id).once(key).json(body));
    }

    public Slice<EditSuggestion> suggestions(@Nullable String state, @Nullable String cursor) {
        return api.slice(page(get("/v1/edit-suggestions").query("state", state), cursor), EditSuggestion.class);
    }

    public EditSuggestion suggestion(String id) {
        return api.read(get("/v1/edit-suggestions/{}", id), EditSuggestion.class);
    }

    public void approve(Step step, boolean despiteConflicts, @Nullable String answer) {
        ObjectNode body = body().put("despite_conflicts", despiteConflicts);
        if (answer != null) {
            body.put("answer", answer);
        }
        api.send(post("/v1/edit-suggestions/{}/approval", step.referral())
                .as(step)
                .json(body));
    }

    public void reject(Step step, String answer) {
        api.send(post("/v1/edit-suggestions/{}/rejection", step.referral())
                .as(step)
                .json(Map.of("answer", answer)));
    }

    private static ApiRequest page(ApiRequest request, @Nullable String cursor) {
        return request.query("limit", PAGE).query("cursor", cursor);
    }

    private static ObjectNode body() {
        return Json.MAPPER.createObjectNode();
    }
}
