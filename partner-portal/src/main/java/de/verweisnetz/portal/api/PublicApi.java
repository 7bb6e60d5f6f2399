package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What the API tells anybody: the code lists, a client her own page, and the contact of an offer what is listed. */
@ApplicationScoped
public class PublicApi {
    @Inject
    ApiClient api;

    public ClientPage clientPage(ClientCredential credential) {
        return api.read(post("/v1/client-page").anonymous().json(credential), ClientPage.class);
    }

    /** The offers that a mailed link asks about; looking changes nothing. */
    public CheckLink checkLink(String token) {
        return api.read(post("/v1/check-links/view").anonymous().json(Map.of("token", token)), CheckLink.class);
    }

    public CheckLink answerCheckLink(String token, List<CheckAnswer> answers) {
        Map<String, Object> body = Map.of("token", token, "offers", answers);
        return api.read(post("/v1/check-links/answers").anonymous().json(body), CheckLink.class);
    }

    public Map<String, List<Code>> codeLists() {
        return api.read(get("/v1/code-lists").anonymous(), new TypeReference<>() {});
    }
}
