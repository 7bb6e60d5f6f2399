package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What teams should look after, and what waits too long. */
@ApplicationScoped
public class ClocksApi {
    private static final int PAGE = 20;

    @Inject
    ApiClient api;

    public FollowUpPage tasks(@Nullable String cursor) {
        return api.read(get("/v1/tasks").query("limit", PAGE).query("cursor", cursor), FollowUpPage.class);
    }

    public FollowUp complete(Step step) {
        return api.read(post("/v1/tasks/{}/completion", step.referral()).as(step), FollowUp.class);
    }

    /**
     * @param reason UNANSWERED, UNCONFIRMED or CENTRE_GONE
     */
    public OverduePage overdue(String reason, @Nullable String cursor) {
        return api.read(
                get("/v1/overdue").query("reason", reason).query("limit", PAGE).query("cursor", cursor),
                OverduePage.class);
    }
}
