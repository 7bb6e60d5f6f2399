package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What clients are told and asked, what they agreed to, and their contact data on the way to be sealed. */
@ApplicationScoped
public class ConsentApi {
    @Inject
    ApiClient api;

    /** In the wording that the law of the offer's organisation and the data that travel ask for. */
    public ConsentTexts texts(String language, String offer, String grade) {
        return api.read(
                get("/v1/consent-texts")
                        .query("language", language)
                        .query("offer_id", offer)
                        .query("grade", grade),
                ConsentTexts.class);
    }

    /** Oldest first. */
    public List<ConsentRecord> of(String referral) {
        return api.items(get("/v1/referrals/{}/consents", referral), ConsentRecord.class);
    }

    public void add(String referral, String key, Consent consent) {
        api.send(post("/v1/referrals/{}/consents", referral).once(key).json(consent));
    }

    /** She takes it back, as she said over the channel: CHAT, or ON_SITE at the centre. */
    public void withdraw(String referral, String key, String purpose, String channel) {
        api.send(post("/v1/referrals/{}/consents/{}/withdrawal", referral, purpose)
                .once(key)
                .json(Map.of("channel", channel)));
    }

    public ContactDataState contactData(String referral) {
        return api.read(get("/v1/referrals/{}/client-data", referral), ContactDataState.class);
    }

    /** What is entered takes the place of what was there. */
    public void seal(String referral, String key, ContactData client) {
        api.send(post("/v1/referrals/{}/client-data/resealing", referral)
                .once(key)
                .json(Map.of("client", client)));
    }

    /** The sender's own copy, which nobody gets to see, takes the place of what the centre cannot open. */
    public void sealOwnCopy(String referral, String key) {
        api.send(post("/v1/referrals/{}/client-data/resealing", referral)
                .once(key)
                .json(Map.of()));
    }
}
