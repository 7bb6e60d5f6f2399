package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The keys of the caller's organisation. */
@ApplicationScoped
public class KeyApi {
    @Inject
    ApiClient api;

    public OrganisationKeys keys() {
        return api.read(get("/v1/organisation-keys"), OrganisationKeys.class);
    }

    public void replace(String key, NewOrganisationKey with) {
        api.send(post("/v1/organisation-keys").once(key).json(with));
    }

    public void reportLoss(String key, String lost) {
        api.send(post("/v1/organisation-keys/{}/loss", lost).once(key));
    }
}
