package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.exchange.ChangeRepository.Changed;
import de.verweisnetz.directory.exchange.ReferredRepository.Referred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what people call the documents of an import, whose they are and where. */
@ApplicationScoped
class ChangeNames {
    private static final List<EntityKind> REFERRED =
            List.of(EntityKind.SERVICE, EntityKind.LOCATION, EntityKind.ORGANIZATION);

    @Inject
    private ReferredRepository referred;

    Names of(UUID importId, List<Changed> page) {
        var keys = page.stream()
                .flatMap(one -> REFERRED.stream().map(kind -> reference(one, kind)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var known = referred.find(importId, keys);
        known.putAll(referred.find(importId, organizationsOf(known.values())));
        return new Names(known);
    }

    private static Collection<DocumentKey> organizationsOf(Collection<Referred> services) {
        return services.stream()
                .map(Referred::organization)
                .filter(Objects::nonNull)
                .flatMap(id -> key(EntityKind.ORGANIZATION, id).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<DocumentKey> reference(Changed one, EntityKind kind) {
        return one.text("/" + kind.singular() + "_id").flatMap(id -> key(kind, id));
    }

    private static Optional<DocumentKey> key(EntityKind kind, String id) {
        return Survivors.uuid(id).map(uuid -> new DocumentKey(kind, uuid));
    }

    /** What was found out. */
    record Names(Map<DocumentKey, Referred> known) {
        /** Its own name; an offer is called like its service, a place without a name by its address. */
        @Nullable
        String of(Changed one) {
            return one.text("/name")
                    .or(() -> one.text("/alternate_name"))
                    .or(() -> name(one, EntityKind.SERVICE))
                    .or(() -> address(one))
                    .orElse(null);
        }

        @Nullable
        String organization(Changed one) {
            var service = reference(one, EntityKind.SERVICE).map(known::get).map(Referred::organization);
            return name(one, EntityKind.ORGANIZATION)
                    .or(() -> service.flatMap(id -> key(EntityKind.ORGANIZATION, id))
                            .map(known::get)
                            .map(Referred::name))
                    .orElse(null);
        }

        @Nullable
        String location(Changed one) {
            return name(one, EntityKind.LOCATION).orElse(null);
        }

        private static Optional<String> address(Changed one) {
            var street = one.text("/addresses/0/address_1");
            var town = Stream.of("/addresses/0/postal_code", "/addresses/0/city")
                    .flatMap(pointer -> one.text(pointer).stream())
                    .collect(Collectors.joining(" "));
            return Stream.concat(street.stream(), Stream.of(town))
                    .filter(part -> !part.isEmpty())
                    .reduce((first, second) -> first + ", " + second);
        }

        private Optional<String> name(Changed one, EntityKind kind) {
            return reference(one, kind).map(known::get).map(Referred::name);
        }
    }
}
