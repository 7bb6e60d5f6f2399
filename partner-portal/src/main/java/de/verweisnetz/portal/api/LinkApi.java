package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API lets anybody do who holds a mailed link; the token goes in bodies only. */
@ApplicationScoped
public class LinkApi {
    private static final int LONGEST_TOKEN = 64;

    @Inject
    ApiClient api;

    /**
     * @param cursor of the page before; null for the first
     */
    public AnswerLink view(String token, @Nullable String cursor) {
        Map<String, Object> body = new HashMap<>(Map.of("token", fit(token)));
        if (cursor != null) {
            body.put("cursor", cursor);
        }
        return api.read(post("/v1/answer-links/view").anonymous().json(body), AnswerLink.class);
    }

    /**
     * @param step whose version is that of the referral as it was shown
     */
    public LinkedReferral answer(String token, Step step, StandInAnswer answer) {
        Map<String, Object> body = Map.of(
                "token",
                fit(token),
                "referral_id",
                step.referral(),
                "version",
                step.version().matches("[1-9]\\d{0,9}") ? Long.parseLong(step.version()) : 1L,
                "answer",
                answer);
        return api.read(
                post("/v1/answer-links/answers").anonymous().once(step.key()).json(body), LinkedReferral.class);
    }

    public LinkedReferral enterCode(String token, String key, String code) {
        return api.read(
                post("/v1/answer-links/redemptions")
                        .anonymous()
                        .once(key)
                        .json(Map.of("token", fit(token), "code", code)),
                LinkedReferral.class);
    }

    /** The address is that of the person who holds the link. */
    public void confirmAddress(String token) {
        api.send(post("/v1/mail-confirmations").anonymous().json(Map.of("token", fit(token))));
    }

    /** What is longer never was a token. */
    private static String fit(String token) {
        return token.length() > LONGEST_TOKEN ? "" : token;
    }
}
