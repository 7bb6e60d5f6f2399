package de.verweisnetz.data.synthetic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.SeedDirectory;
import java.util.List;
import java.util.Map;

/** One offer of the seed with its service, organisation and location, from which synthetic ones are cut. */
record Template(ObjectNode organization, ObjectNode service, ObjectNode location, ObjectNode offer) {

    /** All offers of the seed that are held at a place: a large directory has one hotline, not thousands. */
    static List<Template> all() {
        DirectoryBundle seed = SeedDirectory.bundle();
        Map<String, ObjectNode> organizations = seed.byId(EntityKind.ORGANIZATION);
        Map<String, ObjectNode> services = seed.byId(EntityKind.SERVICE);
        Map<String, ObjectNode> locations = seed.byId(EntityKind.LOCATION);
        return seed.serviceAtLocations().stream()
                .map(offer -> {
                    ObjectNode service = services.get(offer.path("service_id").asText());
                    return new Template(
                            organizations.get(service.path("organization_id").asText()),
                            service,
                            locations.get(offer.path("location_id").asText()),
                            offer);
                })
                .filter(template -> "physical"
                        .equals(template.location.path("location_type").asText()))
                .toList();
    }
}
