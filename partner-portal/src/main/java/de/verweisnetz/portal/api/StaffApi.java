package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The API as the logged-in person may use it. */
@ApplicationScoped
public class StaffApi {
    private static final int PAGE = 20;

    @Inject
    ApiGate gate;

    @Inject
    @RestClient
    StaffCalls calls;

    public Me me() {
        return call(() -> calls.me());
    }

    public Offer offer(String id) {
        return call(() -> calls.offer(id));
    }

    public ConsentTexts consentTexts(String language) {
        return call(() -> calls.consentTexts(language));
    }

    public Referral issue(String key, IssueReferral request) {
        return call(() -> calls.issue(key, request));
    }

    public ReferralPage referrals(ReferralQuery query, @Nullable String cursor) {
        return call(() -> calls.referrals(
                query.box(), query.statuses(), query.topic(), query.language(), query.dueBefore(), PAGE, cursor));
    }

    public Referral referral(String id) {
        return call(() -> calls.referral(id));
    }

    public ReferralEvents events(String id) {
        return call(() -> calls.events(id));
    }

    public Referral seen(Step step) {
        return call(() -> calls.seen(step.referral(), step.key(), step.etag()));
    }

    public Referral accept(Step step, Acceptance acceptance) {
        return call(() -> calls.accept(step.referral(), step.key(), step.etag(), acceptance));
    }

    public Referral decline(Step step, Decline decline) {
        return call(() -> calls.decline(step.referral(), step.key(), step.etag(), decline));
    }

    public Referral reportOutcome(Step step, OutcomeReport report) {
        return call(() -> calls.reportOutcome(step.referral(), step.key(), step.etag(), report));
    }

    public Referral enterCode(String key, String code) {
        return call(() -> calls.enterCode(key, new EnteredCode(code)));
    }

    public Funnel funnel(LocalDate from, LocalDate to) {
        return call(() -> calls.funnel(from.toString(), to.toString()));
    }

    private <T> T call(Supplier<T> call) {
        try {
            return gate.call(call);
        } catch (FaultToleranceException | ProcessingException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }
}
