package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cards, the codes that readers take from them, those who come without a code, and codes that somebody tries to guess. */
@ApplicationScoped
public class CardApi {
    @Inject
    ApiClient api;

    public Signpost handOut(String key, String offer, String language, @Nullable String campaign) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("offer_id", offer, "language", language));
        if (campaign != null) {
            body.put("campaign", campaign);
        }
        return api.read(post("/v1/signposts").once(key).json(body), Signpost.class);
    }

    public Signpost signpost(String id) {
        return api.read(get("/v1/signposts/{}", id), Signpost.class);
    }

    /**
     * The card as anybody reads it; looking changes nothing.
     *
     * @param language of the notice, or null for that of the card
     */
    public Card card(String key, @Nullable String language) {
        return api.read(get("/v1/cards/{}", key).query("language", language).anonymous(), Card.class);
    }

    public TakenCode takeCode(String card, String key, String language, String noticeVersion) {
        Map<String, Object> body = Map.of("language", language, "notice_text_version", noticeVersion);
        return api.read(post("/v1/cards/{}/codes", card).anonymous().once(key).json(body), TakenCode.class);
    }

    public Arrivals countArrivalWithoutCode(String key) {
        return api.read(post("/v1/arrivals-without-code").once(key), Arrivals.class);
    }

    public Arrivals arrivalsWithoutCode() {
        return api.read(get("/v1/arrivals-without-code"), Arrivals.class);
    }

    public List<CodeAlarm> codeAlarms() {
        return api.items(get("/v1/vouchers/alarms"), CodeAlarm.class);
    }
}
