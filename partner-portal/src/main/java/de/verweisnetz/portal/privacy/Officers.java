package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;

/** Frames of pages that only data protection officers open. */
@RequestScoped
class Officers {
    @Inject
    Pages pages;

    Page page(String title) {
        Page page = pages.staff("rights", title);
        if (!page.is("dpo")) {
            throw new ForbiddenException();
        }
        return page;
    }
}
