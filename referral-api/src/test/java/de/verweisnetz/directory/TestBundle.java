package de.verweisnetz.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import java.util.List;

/** Small bundles for tests. */
public final class TestBundle {
    private TestBundle() {}

    /** One new offer of a new organisation, from a source of its own. */
    public static ObjectNode offer() {
        var organization = Ids.next();
        var service = Ids.next();
        var location = Ids.next();
        return read(
                """
                {"hsds_version": "3.1", "source": {"name": "Musterquelle %1$s", "republish": false},
                 "organizations": [{"id": "%1$s", "name": "Musterverein", "description": "Ein Verein.",
                   "verweisnetz": {"carrier": "PARITAET", "law": "GDPR_BDSG"}}],
                 "services": [{"id": "%2$s", "organization_id": "%1$s", "name": "Musterstelle", "status": "active",
                   "verweisnetz": {"centre_type": "MBE", "topics": ["WOH.MIETE"]}}],
                 "locations": [{"id": "%3$s", "organization_id": "%1$s", "location_type": "physical",
                   "verweisnetz": {"address_visibility": "ON_REQUEST", "kreis": "16055"}}],
                 "service_at_locations": [{"id": "%4$s", "service_id": "%2$s", "location_id": "%3$s",
                   "verweisnetz": {"languages": [{"code": "de", "mode": "SPOKEN"}], "area": ["16"],
                     "capacity": {"light": "UNKNOWN"}, "verified_on": "2026-10-01", "valid_until": "2027-12-31"}}]}"""
                        .formatted(organization, service, location, Ids.next()));
    }

    /** So many such offers, all of one source. */
    public static ObjectNode offers(int count) {
        var bundle = offer();
        for (int i = 1; i < count; i++) {
            var more = offer();
            for (var kind : List.of("organizations", "services", "locations", "service_at_locations")) {
                bundle.withArray("/" + kind).add(more.at("/" + kind + "/0"));
            }
        }
        return bundle;
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
