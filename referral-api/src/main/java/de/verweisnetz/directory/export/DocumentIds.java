package de.verweisnetz.directory.export;

import de.verweisnetz.data.exchange.EntityKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The documents that belong to some offers, each once. */
final class DocumentIds {
    private final Map<EntityKind, IdSet> ids = Arrays.stream(EntityKind.values())
            .collect(Collectors.toMap(
                    kind -> kind, kind -> new IdSet(), (a, b) -> a, () -> new EnumMap<>(EntityKind.class)));

    IdSet of(EntityKind kind) {
        return Objects.requireNonNull(ids.get(kind));
    }

    void add(ExportedOffer offer) {
        of(EntityKind.ORGANIZATION).add(offer.organization());
        of(EntityKind.SERVICE).add(offer.service());
        of(EntityKind.LOCATION).add(offer.location());
        of(EntityKind.SERVICE_AT_LOCATION).add(offer.id());
        if (offer.program() != null) {
            of(EntityKind.PROGRAM).add(offer.program());
        }
    }
}
