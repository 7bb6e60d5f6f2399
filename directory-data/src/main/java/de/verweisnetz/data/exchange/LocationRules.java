package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.place.Places;
import java.util.Set;

/** What a location must hold. */
final class LocationRules {
    private static final Set<String> TYPES = Set.of("physical", "postal", "virtual");
    private static final String[] ADDRESS = {
        "id", "address_1", "city", "state_province", "postal_code", "country", "address_type"
    };

    private LocationRules() {}

    static void check(Inspection location) {
        location.required("location_type", Profile.PROPERTY);
        location.text("location_type").filter(type -> !TYPES.contains(type)).ifPresent(type -> {
            location.report("location_type", FindingCode.UNKNOWN_CODE, type, "HSDS location type");
        });
        location.objects("addresses").forEach(address -> address.required(ADDRESS));
        checkCoordinates(location);
        location.object(Profile.PROPERTY).ifPresent(profile -> {
            profile.required("address_visibility");
            profile.code("address_visibility", CodeListName.ADDRESS_VISIBILITY);
            checkKreis(profile);
            profile.object("accessibility").ifPresent(LocationRules::checkFeatures);
        });
    }

    private static void checkFeatures(Inspection features) {
        features.names().forEach(feature -> features.code(feature, CodeListName.FEATURE_STATE));
    }

    private static void checkKreis(Inspection profile) {
        profile.text("kreis")
                .filter(kreis -> Places.load().kreis(kreis).isEmpty())
                .ifPresent(kreis -> profile.report("kreis", FindingCode.UNKNOWN_KREIS, kreis));
    }

    private static void checkCoordinates(Inspection location) {
        JsonNode latitude = location.get("latitude");
        JsonNode longitude = location.get("longitude");
        if (latitude.isMissingNode() && longitude.isMissingNode()) {
            return;
        }
        if (!latitude.isNumber() || !longitude.isNumber()) {
            location.report(latitude.isNumber() ? "longitude" : "latitude", FindingCode.NOT_A_NUMBER);
        } else if (!Places.isInGermany(latitude.asDouble(), longitude.asDouble())) {
            location.report("latitude", FindingCode.BAD_COORDINATES, latitude.asText(), longitude.asText());
        }
    }
}
