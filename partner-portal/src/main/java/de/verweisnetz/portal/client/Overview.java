package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.PublicApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;

/** Her first page: how it stands, and what she can do. */
@RequestScoped
class Overview {
    @Inject
    Models models;

    @Inject
    PublicApi pages;

    /** Draws it: the name of its template. */
    String draw(Visit visit) {
        models.put("view", ClientView.of(pages.clientPage(visit.credential())));
        return "client/page.jte";
    }
}
