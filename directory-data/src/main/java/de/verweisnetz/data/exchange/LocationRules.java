package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.place.Places;
import java.util.Set;

/** What a location must hold. */
final class LocationRules {
    private static final Set<String> TYPES = Set.of("physical", "postal", "virtual");
    private static final String[] ADDRESS = {"id", "address_1", "city", "postal_code", "country", "address_type"};

    private LocationRules() {}

    static void check(Inspection location) {
        location.recommended("location_type", Profile.PROPERTY);
        Inspection lenient = location.lenient();
        lenient.text("location_type").filter(type -> !TYPES.contains(type)).ifPresent(type -> {
            lenient.report("location_type", FindingCode.UNKNOWN_CODE, type, "HSDS location type");
        });
        lenient.objects("addresses").forEach(address -> address.recommended(ADDRESS));
        checkCoordinates(location, lenient);
        location.object(Profile.PROPERTY).ifPresent(profile -> {
            profile.recommended("address_visibility");
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

    private static void checkCoordinates(Inspection location, Inspection lenient) {
        JsonNode latitude = location.get("latitude");
        JsonNode longitude = location.get("longitude");
        boolean none = isAbsent(latitude) && isAbsent(longitude);
        if (none) {
            return;
        }
        if (!latitude.isNumber() || !longitude.isNumber()) {
            lenient.report(latitude.isNumber() ? "longitude" : "latitude", FindingCode.NOT_A_NUMBER);
        } else if (!Coordinates.arePossible(latitude, longitude)) {
            lenient.report("latitude", FindingCode.IMPOSSIBLE_COORDINATES, latitude.asText(), longitude.asText());
        } else if (Coordinates.areSwapped(latitude, longitude)) {
            lenient.report("latitude", FindingCode.SWAPPED_COORDINATES, latitude.asText(), longitude.asText());
        } else if (!Places.isInGermany(latitude.asDouble(), longitude.asDouble())) {
            lenient.report("latitude", FindingCode.BAD_COORDINATES, latitude.asText(), longitude.asText());
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
