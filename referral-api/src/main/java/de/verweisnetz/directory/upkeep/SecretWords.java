package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.document.PlaceBecameSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets what people wrote about a place before it became secret. */
@ApplicationScoped
class SecretWords {
    @Inject
    private SecretWordsRepository repository;

    void forget(@Observes PlaceBecameSecret place) {
        repository.forget(place.location());
    }
}
