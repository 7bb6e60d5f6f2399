package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.post;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client does with nothing but her token or code, which travels in the body. */
@ApplicationScoped
public class ClientApi {
    @Inject
    ApiClient api;

    public ClientPage answerAppointment(ClientCredential credential, String appointment, boolean fits) {
        return api.read(
                asClient("/appointment-answer", credential, Map.of("appointment_at", appointment, "fits", fits)),
                ClientPage.class);
    }

    /** What the client says of herself: CAME or NOBODY_ANSWERED. */
    public ClientPage reportAsClient(ClientCredential credential, String said) {
        return api.read(asClient("/report", credential, Map.of("said", said)), ClientPage.class);
    }

    /** She takes everything back. */
    public ClientReceipt withdrawAsClient(ClientCredential credential) {
        return api.read(asClient("/withdrawal", credential, Map.of()), ClientReceipt.class);
    }

    public ClientReceipt clientReceipt(ClientCredential credential) {
        return api.read(asClient("/receipt", credential, Map.of()), ClientReceipt.class);
    }

    public List<Alternative> alternatives(ClientCredential credential, String language) {
        return api.items(asClient("/alternatives", credential, Map.of("language", language)), Alternative.class);
    }

    public TakenCode chooseAlternative(ClientCredential credential, Alternative.Choice choice) {
        return api.read(asClient("/alternatives/choice", credential, choice.fields()), TakenCode.class);
    }

    public ClientConsents clientConsents(ClientCredential credential, String language) {
        return api.read(asClient("/consents", credential, Map.of("language", language)), ClientConsents.class);
    }

    public void giveClientConsent(
            ClientCredential credential, String purpose, String textVersion, String language, boolean under16) {
        Map<String, Object> agreed = Map.of("text_version", textVersion, "language", language, "under_16", under16);
        api.send(asClient("/consents/" + purpose, credential, agreed));
    }

    public void withdrawClientConsent(ClientCredential credential, String purpose) {
        api.send(asClient("/consents/" + purpose + "/withdrawal", credential, Map.of()));
    }

    /** Whether contact data are there, and who was given them; a refusal with 404 where the referral carries none. */
    public OwnContactData ownContactData(ClientCredential credential) {
        return api.read(asClient("/contact-data", credential, Map.of()), OwnContactData.class);
    }

    public void enterContactData(ClientCredential credential, Map<String, Object> client) {
        api.send(asClient("/contact-data/entry", credential, Map.of("client", client)));
    }

    /** Everything held on a code, as the API tells it. */
    public JsonNode everythingHeld(ClientCredential credential) {
        return api.read(post("/v1/client-data/export").anonymous().json(credential), JsonNode.class);
    }

    /** Correction, restriction or erasure; parts for a correction only. */
    public RightsStatus requestRight(ClientCredential credential, String kind, List<String> parts) {
        Map<String, Object> more = parts.isEmpty() ? Map.of("kind", kind) : Map.of("kind", kind, "parts", parts);
        return api.read(post("/v1/client-data/requests").anonymous().json(with(credential, more)), RightsStatus.class);
    }

    /** She frees what she had locked. */
    public void liftRestriction(ClientCredential credential) {
        api.send(post("/v1/client-data/restriction/lifting").anonymous().json(credential));
    }

    public RightsStatus rightsStatus(String ticket) {
        return api.read(
                post("/v1/client-data/requests/status").anonymous().json(Map.of("ticket", ticket)), RightsStatus.class);
    }

    private static ApiRequest asClient(String path, ClientCredential credential, Map<String, Object> more) {
        return post("/v1/client-page" + path).anonymous().json(with(credential, more));
    }

    private static Map<String, Object> with(ClientCredential credential, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        if (credential.token() == null) {
            all.put("code", credential.code());
        } else {
            all.put("token", credential.token());
        }
        return all;
    }
}
