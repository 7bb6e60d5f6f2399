package de.verweisnetz.directory.merging;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.PlaceBecameSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A place that absorbed others is where they were: when it becomes secret, so does what is left of them. */
@ApplicationScoped
class AbsorbedPlaces {
    @Inject
    private RedirectRepository redirects;

    @Inject
    private Documents documents;

    void forget(@Observes PlaceBecameSecret place) {
        redirects
                .leadingTo(EntityKind.LOCATION, place.location())
                .forEach(id -> documents.hide(new DocumentKey(EntityKind.LOCATION, id)));
    }
}
