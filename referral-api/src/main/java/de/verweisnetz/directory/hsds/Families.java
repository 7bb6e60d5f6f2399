package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.HsdsQuery.Depth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts documents into one another, with one statement for each kind however many documents there are. */
@ApplicationScoped
public class Families {
    private static final String ORGANIZATION = "organization_id";
    private static final String SERVICE = "service_id";
    private static final String PLACE = "location_id";
    private static final String PROGRAM = "program_id";

    @Inject
    private PublishedRepository repository;

    /** In the order of the documents. */
    List<Family> load(EntityKind kind, List<PublishedDocument> documents, Depth depth) {
        return switch (kind) {
            case SERVICE -> services(documents, depth, true);
            case SERVICE_AT_LOCATION -> offers(documents);
            case ORGANIZATION -> depth == Depth.LISTED ? alone(documents) : organizations(documents);
            case TAXONOMY_TERM -> terms(documents);
            default -> alone(documents);
        };
    }

    private List<Family> services(List<PublishedDocument> services, Depth depth, boolean withOrganization) {
        var ids = ids(services);
        var organizations = withOrganization ? families(EntityKind.ORGANIZATION, services, ORGANIZATION) : none();
        var programs = families(EntityKind.PROGRAM, services, PROGRAM);
        var offers = depth == Depth.LISTED ? Map.<UUID, List<Family>>of() : offersOf(ids);
        var newest = depth == Depth.LISTED ? repository.newestOffers(ids) : Map.<UUID, Instant>of();
        return services.stream()
                .map(service -> {
                    var whole = service.body();
                    var changed = latest(service.modifiedAt(), newest.get(service.id()));
                    changed = put(whole, "organization", organizations, service.reference(ORGANIZATION), changed);
                    changed = put(whole, "program", programs, service.reference(PROGRAM), changed);
                    if (depth != Depth.LISTED) {
                        var own = offers.getOrDefault(service.id(), List.of());
                        changed = putAll(whole, "service_at_locations", own, changed);
                    }
                    return new Family(whole, changed);
                })
                .toList();
    }

    /** Offers of services by service, each with its place; without those whose place may not be published. */
    private Map<UUID, List<Family>> offersOf(Collection<UUID> services) {
        var offers = repository.of(EntityKind.SERVICE_AT_LOCATION, SERVICE, services);
        var places = families(EntityKind.LOCATION, offers, PLACE);
        var byService = new HashMap<UUID, List<Family>>();
        for (var offer : offers) {
            var place = offer.reference(PLACE);
            if (place.isEmpty() || places.containsKey(place.get())) {
                var changed = put(offer.body(), "location", places, place, offer.modifiedAt());
                byService
                        .computeIfAbsent(offer.reference(SERVICE).orElseThrow(), any -> new java.util.ArrayList<>())
                        .add(new Family(offer.body(), changed));
            }
        }
        return byService;
    }

    private List<Family> offers(List<PublishedDocument> offers) {
        var places = families(EntityKind.LOCATION, offers, PLACE);
        var services =
                services(repository.byId(EntityKind.SERVICE, references(offers, SERVICE)), Depth.LISTED, true).stream()
                        .collect(byId());
        return offers.stream()
                .map(offer -> {
                    var changed = put(offer.body(), "location", places, offer.reference(PLACE), offer.modifiedAt());
                    changed = put(offer.body(), "service", services, offer.reference(SERVICE), changed);
                    return new Family(offer.body(), changed);
                })
                .toList();
    }

    private List<Family> organizations(List<PublishedDocument> organizations) {
        var ids = ids(organizations);
        var programs = group(repository.of(EntityKind.PROGRAM, ORGANIZATION, ids));
        var places = group(repository.of(EntityKind.LOCATION, ORGANIZATION, ids));
        var found = repository.of(EntityKind.SERVICE, ORGANIZATION, ids);
        var owners = found.stream().collect(Collectors.toMap(PublishedDocument::id, s -> s.reference(ORGANIZATION)
                .orElseThrow()));
        var services = services(found, Depth.FULL, false).stream()
                .collect(Collectors.groupingBy(family -> owner(owners, family)));
        return organizations.stream()
                .map(organization -> {
                    var whole = organization.body();
                    var id = organization.id();
                    var changed = putAll(whole, "programs", own(programs, id), organization.modifiedAt());
                    changed = putAll(whole, "locations", own(places, id), changed);
                    changed = putAll(whole, "services", own(services, id), changed);
                    return new Family(whole, changed);
                })
                .toList();
    }

    private List<Family> terms(List<PublishedDocument> terms) {
        var taxonomies = new HashMap<>(families(EntityKind.TAXONOMY, terms, "taxonomy_id"));
        taxonomies.put(TopicTaxonomy.id(), new Family(TopicTaxonomy.taxonomy(), Instant.EPOCH));
        return terms.stream()
                .map(term -> new Family(
                        term.body(),
                        put(
                                term.body(),
                                "taxonomy_detail",
                                taxonomies,
                                term.reference("taxonomy_id"),
                                term.modifiedAt())))
                .toList();
    }

    private static List<Family> alone(List<PublishedDocument> documents) {
        return documents.stream()
                .map(document -> new Family(document.body(), document.modifiedAt()))
                .toList();
    }

    private Map<UUID, Family> families(EntityKind kind, List<PublishedDocument> from, String field) {
        return alone(repository.byId(kind, references(from, field))).stream().collect(byId());
    }

    private static java.util.stream.Collector<Family, ?, Map<UUID, Family>> byId() {
        return Collectors.toMap(Families::id, Function.identity());
    }

    private static Map<UUID, List<Family>> group(List<PublishedDocument> documents) {
        return documents.stream()
                .collect(Collectors.groupingBy(
                        document -> document.reference(ORGANIZATION).orElseThrow(),
                        Collectors.mapping(d -> new Family(d.body(), d.modifiedAt()), Collectors.toList())));
    }

    private static List<Family> own(Map<UUID, List<Family>> all, UUID owner) {
        return all.getOrDefault(owner, List.of());
    }

    private static UUID owner(Map<UUID, UUID> owners, Family family) {
        return java.util.Objects.requireNonNull(owners.get(id(family)));
    }

    private static Map<UUID, Family> none() {
        return Map.of();
    }

    private static UUID id(Family family) {
        return UUID.fromString(family.whole().path("id").asText());
    }

    private static List<UUID> ids(List<PublishedDocument> documents) {
        return documents.stream().map(PublishedDocument::id).toList();
    }

    private static List<UUID> references(List<PublishedDocument> documents, String field) {
        return documents.stream()
                .flatMap(document -> document.reference(field).stream())
                .distinct()
                .toList();
    }

    private static Instant put(
            ObjectNode whole, String field, Map<UUID, Family> all, java.util.Optional<UUID> id, Instant changed) {
        var member = id.map(all::get);
        member.ifPresent(family -> whole.set(field, family.whole()));
        return latest(changed, member.map(Family::newest).orElse(null));
    }

    private static Instant putAll(ObjectNode whole, String field, List<Family> members, Instant changed) {
        if (members.isEmpty()) {
            return changed;
        }
        ArrayNode list = whole.putArray(field);
        members.forEach(member -> list.add(member.whole()));
        return members.stream().map(Family::newest).reduce(changed, Families::latest);
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
