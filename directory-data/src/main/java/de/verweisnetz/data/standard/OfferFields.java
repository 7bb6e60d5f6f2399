package de.verweisnetz.data.standard;

import static de.verweisnetz.data.standard.Derived.german;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Places;

/** The standard fields of a service at location. */
final class OfferFields {
    private static final String OWNER = "service_at_location_id";

    private OfferFields() {}

    static void fill(ObjectNode offer) {
        JsonNode profile = german(offer);
        Derived.list(offer, "schedules", list -> schedules(offer, profile, list));
        Derived.list(offer, "service_areas", list -> areas(offer, profile.path("area"), list));
        JsonNode contact = profile.path("client_contact");
        if (contact.hasNonNull("phone")) {
            Derived.list(offer, "phones", list -> list.add(phone(offer, profile, contact)));
        }
        if (contact.hasNonNull("email")) {
            Derived.list(
                    offer,
                    "contacts",
                    list -> list.add(
                            Derived.part(offer, OWNER, "contact").<ObjectNode>set("email", contact.get("email"))));
        }
    }

    // HSDS wants an offset at each time, but that of Berlin changes twice a year: local times, and words that say so.
    private static void schedules(ObjectNode offer, JsonNode profile, ArrayNode list) {
        Hours.blocks(profile.path("hours")).forEach((hours, days) -> {
            ObjectNode schedule = Derived.part(offer, OWNER, "schedule", hours.toString())
                    .put("freq", "WEEKLY")
                    .put("wkst", "MO")
                    .put("byday", Hours.byDay(days))
                    .put("opens_at", hours.opensAt())
                    .put("closes_at", hours.closesAt());
            if (!hours.access().isEmpty()) {
                schedule.put("description", Derived.label(CodeListName.ACCESS, hours.access()));
            }
            if (profile.hasNonNull("booking_url")) {
                schedule.set("schedule_link", profile.get("booking_url"));
            }
            list.add(schedule.put("notes", "Ortszeit (Europe/Berlin)"));
        });
    }

    private static void areas(ObjectNode offer, JsonNode areas, ArrayNode list) {
        for (JsonNode area : areas) {
            String key = area.asText();
            list.add(Derived.part(offer, OWNER, "area", key)
                    .put("name", areaName(key))
                    .put("extent", key)
                    .put("extent_type", "text"));
        }
    }

    private static String areaName(String key) {
        if (key.equals(Profile.NATIONWIDE)) {
            return "Deutschland";
        }
        if (key.length() < 5) {
            return Derived.label(CodeListName.LAND, key);
        }
        return Places.load().kreis(key.substring(0, 5)).map(Kreis::name).orElse(key);
    }

    private static ObjectNode phone(ObjectNode offer, JsonNode profile, JsonNode contact) {
        ObjectNode phone = Derived.part(offer, OWNER, "phone")
                .<ObjectNode>set("number", contact.get("phone"))
                .put("type", "voice");
        Derived.text(phone, "description", Hours.inWords(profile.path("phone_hours")));
        return phone;
    }
}
