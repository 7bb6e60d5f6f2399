package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.util.List;

/** One offer of the seed with all that it needs: a bundle in order, to be spoilt one value at a time. */
final class SmallBundle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DirectoryBundle bundle = cut(SeedDirectory.bundle());

    DirectoryBundle whole() {
        return bundle;
    }

    List<Finding> check() {
        return BundleCheck.check(bundle);
    }

    /** The German part of the first record. */
    ObjectNode profile(EntityKind kind) {
        return (ObjectNode) bundle.of(kind).get(0).path(Profile.PROPERTY);
    }

    /** Sets a field of the first record to a value written as JSON. */
    void put(EntityKind kind, String pointer, String value) throws IOException {
        JsonPointer at = JsonPointer.compile(pointer);
        ObjectNode parent = (ObjectNode) bundle.of(kind).get(0).at(at.head());
        parent.set(at.last().getMatchingProperty(), JSON.readTree(value));
    }

    /** Sets one wrong value, of which there is one finding at its place and no other. */
    void expectOne(EntityKind kind, String at, String value, FindingCode code, String place) throws IOException {
        put(kind, at, value);
        assertThat(check()).extracting(Finding::code, Finding::pointer).containsExactly(tuple(code, place));
    }

    /** A record of its own; single quotes stand for double ones. */
    static ObjectNode object(String text, Object... values) throws IOException {
        return (ObjectNode) JSON.readTree(text.formatted(values).replace('\'', '"'));
    }

    private static DirectoryBundle cut(DirectoryBundle seed) {
        DirectoryBundle small = DirectoryBundle.empty("Muster");
        ObjectNode offer = seed.serviceAtLocations().stream()
                .filter(each -> each.at("/verweisnetz/accepts_referrals").size() == 2)
                .findFirst()
                .orElseThrow();
        ObjectNode service =
                seed.byId(EntityKind.SERVICE).get(offer.path("service_id").asText());
        ((ObjectNode) service.at("/verweisnetz/target_group"))
                .put("age_from", 18)
                .put("age_to", 65);
        ((ArrayNode) offer.at("/verweisnetz/hours"))
                .removeAll()
                .addObject()
                .put("weekday", "MO")
                .put("opens_at", "09:00")
                .put("closes_at", "17:00")
                .put("access", "WALK_IN");
        small.organizations()
                .add(seed.byId(EntityKind.ORGANIZATION)
                        .get(service.path("organization_id").asText()));
        small.services().add(service);
        small.locations()
                .add(seed.byId(EntityKind.LOCATION)
                        .get(offer.path("location_id").asText()));
        small.serviceAtLocations().add(offer);
        small.taxonomies().addAll(seed.taxonomies());
        small.taxonomyTerms().add(seed.taxonomyTerms().get(0));
        return small;
    }
}
