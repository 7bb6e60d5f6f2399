package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a centre does around a referral besides answering: who takes care of it, and contact data. */
@ApplicationScoped
public class CaseworkApi {
    @Inject
    ApiClient api;

    public void assign(String referral, String key, Assignment assignment) {
        api.send(post("/v1/referrals/{}/assignment", referral).once(key).json(assignment));
    }

    /** Each time is recorded, and the client can read of it. */
    public OpenedContactData openContactData(String referral) {
        return api.read(post("/v1/referrals/{}/client-data/opening", referral), OpenedContactData.class);
    }
}
