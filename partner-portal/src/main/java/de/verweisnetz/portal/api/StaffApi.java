package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API as the logged-in person may use it. */
@ApplicationScoped
public class StaffApi {
    private static final int PAGE = 20;

    @Inject
    ApiClient api;

    public Me me() {
        return api.read(get("/v1/me"), Me.class);
    }

    public List<Waiting> waiting() {
        return api.items(get("/v1/me/waiting"), Waiting.class);
    }

    public Offer offer(String id) {
        return api.read(get("/v1/offers/{}", id), Offer.class);
    }

    public Referral issue(String key, IssueReferral request) {
        return api.read(post("/v1/referrals").once(key).json(request), Referral.class);
    }

    public ReferralPage referrals(ReferralQuery query, @Nullable String cursor) {
        ApiRequest request = get("/v1/referrals").query("box", query.box());
        query.statuses().forEach(status -> request.query("status", status));
        query.narrowed().forEach(request::query);
        request.query("limit", PAGE).query("cursor", cursor);
        return api.read(request, ReferralPage.class);
    }

    /** What the team sent lately that looks like what is about to be sent. */
    public List<Referral> similar(String language, List<String> topics, @Nullable String region) {
        ApiRequest request = get("/v1/referrals/similar").query("language", language);
        topics.forEach(topic -> request.query("topic", topic));
        return api.items(request.query("region", region), Referral.class);
    }

    public Referral referral(String id) {
        return api.read(get("/v1/referrals/{}", id), Referral.class);
    }

    public ReferralEvents events(String id) {
        return api.read(get("/v1/referrals/{}/events", id), ReferralEvents.class);
    }

    /**
     * @param name the step as the API spells it
     * @param body what the step needs; null for nothing
     */
    public Referral take(Step step, String name, @Nullable Object body) {
        ApiRequest request = post("/v1/referrals/{}/{}", step.referral(), name).as(step);
        return api.read(body == null ? request : request.json(body), Referral.class);
    }

    /** Many that the centre has taken note of, each by itself. */
    public List<Seen> markSeen(String key, List<Seen.Asked> asked) {
        return api.items(post("/v1/referrals/seen").once(key).json(Map.of("items", asked)), Seen.class);
    }

    /** The client goes on here with a code that was made for another centre. */
    public Referral enterCodeOfOthers(String key, CodeOfOthers code) {
        return api.read(post("/v1/vouchers/redemptions-elsewhere").once(key).json(code), Referral.class);
    }

    public Referral enterCode(String key, String code) {
        return api.read(post("/v1/vouchers/redemptions").once(key).json(Map.of("code", code)), Referral.class);
    }

    public UnlinkedReports unlinkedReports(YearMonth from, YearMonth to) {
        return api.read(
                get("/v1/statistics/unlinked-reports").query("from", from).query("to", to), UnlinkedReports.class);
    }

    public Funnel funnel(LocalDate from, LocalDate to) {
        return api.read(get("/v1/statistics/funnel").query("from", from).query("to", to), Funnel.class);
    }
}
