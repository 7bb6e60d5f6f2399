package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Documents, checks and suggested edits as those who keep the directory may use them. */
@ApplicationScoped
public class UpkeepApi {
    private static final int PAGE = 25;
    private static final int QUEUE = 100;

    @Inject
    ApiGate gate;

    @Inject
    DirectCalls direct;

    @Inject
    @RestClient
    UpkeepCalls calls;

    public KeptDocument document(String kind, String id) {
        return call(() -> calls.document(kind, id));
    }

    public Edited edit(String kind, String id, String version, String reason, ObjectNode patch) {
        String path = "/v1/directory/" + kind + "/" + id;
        return direct.patch(path, version, reason, patch.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Slice<Revision> history(String kind, String id, @Nullable String cursor) {
        return call(() -> calls.history(kind, id, PAGE, cursor));
    }

    public KeptDocument revert(String kind, String id, String key, String newest, long version, String reason) {
        ObjectNode request = body().put("version", version);
        if (!reason.isEmpty()) {
            request.put("reason", reason);
        }
        return call(() -> calls.revert(kind, id, key, "\"" + newest + "\"", request));
    }

    public Slice<OwnOffer> ownOffers(@Nullable String cursor) {
        return call(() -> calls.ownOffers(PAGE, cursor));
    }

    public void setCapacity(String id, String light, @Nullable Integer waitingDays) {
        ObjectNode request = body().put("light", light);
        if (waitingDays != null) {
            request.put("waiting_days", waitingDays);
        }
        call(() -> calls.setCapacity(id, request));
    }

    /** Closed up to and including the day; without a day open again. */
    public void close(String id, @Nullable LocalDate until) {
        if (until == null) {
            call(() -> calls.reopenOffer(id)).close();
        } else {
            call(() -> calls.closeOffer(id, body().put("until", until.toString())));
        }
    }

    public void confirm(String id, String key) {
        call(() -> calls.confirm(id, key));
    }

    public CheckQueue checks(@Nullable Integer hours, @Nullable String reason) {
        return call(() -> calls.checks(hours, reason, QUEUE));
    }

    public CheckItem check(String id) {
        return call(() -> calls.check(id));
    }

    public void recordCheck(String id, String key, String result, @Nullable String note) {
        ObjectNode request = body().put("result", result);
        if (note != null) {
            request.put("note", note);
        }
        try (Response answer = call(() -> calls.recordCheck(id, key, request))) {
            answer.getStatus();
        }
    }

    public Slice<EditSuggestion> suggestions(@Nullable String state, @Nullable String cursor) {
        return call(() -> calls.suggestions(state, PAGE, cursor));
    }

    public EditSuggestion suggestion(String id) {
        return call(() -> calls.suggestion(id));
    }

    public void approve(Step step, boolean despiteConflicts, @Nullable String answer) {
        ObjectNode request = body().put("despite_conflicts", despiteConflicts);
        if (answer != null) {
            request.put("answer", answer);
        }
        call(() -> calls.decide(step.referral(), "approval", step.key(), step.etag(), request));
    }

    public void reject(Step step, String answer) {
        ObjectNode request = body().put("answer", answer);
        call(() -> calls.decide(step.referral(), "rejection", step.key(), step.etag(), request));
    }

    private static ObjectNode body() {
        return Json.MAPPER.createObjectNode();
    }

    private <T> T call(Supplier<T> call) {
        return ApiCall.through(gate, call);
    }
}
