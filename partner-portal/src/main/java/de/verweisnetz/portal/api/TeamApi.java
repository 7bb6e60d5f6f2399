package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The members of the own organisation. */
@ApplicationScoped
public class TeamApi {
    @Inject
    ApiClient api;

    public List<Member> members() {
        return api.items(get("/v1/members"), Member.class);
    }

    public void beAbsent(String member, Absence absence) {
        api.send(put("/v1/members/{}/absence", member).json(absence));
    }

    public void beBack(String member) {
        api.send(delete("/v1/members/{}/absence", member));
    }

    public void leave(String member) {
        api.send(post("/v1/members/{}/departure", member));
    }
}
