package de.verweisnetz.directory.document;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Knows where plain words could tell what nobody may know: about a secret place, and about whatever is offered there. */
@ApplicationScoped
public class SecretWhereabouts {
    @Inject
    private Documents documents;

    /** Whether the document is a secret place, or one of an offer at such a place. */
    public boolean concern(DocumentKey key) {
        return documents.offersOf(List.of(key)).stream().anyMatch(offer -> SecretPlace.isSecret(offer.location()))
                || key.kind() == EntityKind.LOCATION
                        && documents
                                .find(key)
                                .filter(place -> SecretPlace.isSecret(place.body()))
                                .isPresent();
    }
}
