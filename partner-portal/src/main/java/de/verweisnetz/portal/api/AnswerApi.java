package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How members are told, and how organisations answer that do not do it in the portal. */
@ApplicationScoped
public class AnswerApi {
    private static final String MAILS = "/v1/me/mails";
    private static final int PAGE = 20;

    @Inject
    ApiClient api;

    public MailPreferences mails() {
        return api.read(get(MAILS), MailPreferences.class);
    }

    public MailPreferences saveMails(String address, Map<String, String> choices) {
        Map<String, Object> body = Map.of("address", address, "choices", choices);
        return api.read(put(MAILS).json(body), MailPreferences.class);
    }

    public void forgetMails() {
        api.send(delete(MAILS));
    }

    /** Those the caller may set. */
    public List<AnswerMode> answerModes() {
        return api.items(get("/v1/answer-modes"), AnswerMode.class);
    }

    public void setAnswerMode(String participant, String version, String mode, @Nullable String mailbox) {
        Map<String, Object> body = new HashMap<>(Map.of("mode", mode));
        if (mailbox != null) {
            body.put("mailbox", mailbox);
        }
        api.send(put("/v1/answer-modes/{}", participant).ifVersion(version).json(body));
    }

    public Slice<PhoneMatter> phoneMatters(@Nullable String cursor) {
        return api.slice(get("/v1/phone-matters").query("limit", PAGE).query("cursor", cursor), PhoneMatter.class);
    }

    public void recordPhoneAnswer(Step step, StandInAnswer answer) {
        api.send(post("/v1/phone-matters/{}/answers", step.referral()).as(step).json(answer));
    }

    public OutcomeUpload uploadOutcomes(String lines, boolean preview, boolean unlinked) {
        return api.read(
                post("/v1/outcome-uploads")
                        .query("preview", preview)
                        .query("unlinked", unlinked)
                        .body("text/csv", BodyPublishers.ofString(lines)),
                OutcomeUpload.class);
    }
}
