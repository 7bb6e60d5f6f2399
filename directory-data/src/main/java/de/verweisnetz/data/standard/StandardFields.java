package de.verweisnetz.data.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says in the standard fields of HSDS what a document says only in the German profile.
 *
 * <p>What a document says itself is never touched, and the ids of what is added follow from the document's own id, so
 * that they are the same on every day and every node. The trees that are handed in are changed: hand in what is about to
 * be published, already redacted, so that nothing comes back through a side door.
 */
public final class StandardFields {
    private StandardFields() {}

    /** Fills an organisation; its programmes are those of the services nested in it. */
    public static void ofOrganization(ObjectNode organization) {
        JsonNode services = organization.path("services");
        services.forEach(service -> ofService((ObjectNode) service));
        if (!Derived.isEmpty(organization.path("programs"))) {
            return;
        }
        Map<String, JsonNode> programs = new LinkedHashMap<>();
        for (JsonNode service : services) {
            if (service.has("program")) {
                programs.put(service.at("/program/id").asText(), service.get("program"));
            }
        }
        if (!programs.isEmpty()) {
            organization.putArray("programs").addAll(programs.values());
        }
    }

    /** Fills a service, the offers nested in it, and in it what only its offers say. */
    public static void ofService(ObjectNode service) {
        JsonNode offers = service.path("service_at_locations");
        offers.forEach(offer -> ofOffer((ObjectNode) offer));
        ServiceFields.fill(service);
        ServiceFields.fillFromOffers(service, offers);
    }

    /** Fills a service at location with the place nested in it. */
    public static void ofOffer(ObjectNode offer) {
        OfferFields.fill(offer);
        if (offer.path("location") instanceof ObjectNode location) {
            PlaceFields.fill(location, offer);
        }
        if (offer.path("service") instanceof ObjectNode service) {
            ServiceFields.fill(service);
        }
    }

    /** Fills a place that stands alone. */
    public static void ofLocation(ObjectNode location) {
        PlaceFields.fill(location);
    }
}
