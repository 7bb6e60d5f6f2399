package de.verweisnetz.data.synthetic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** One bundle in the making: organisations with a few services each, offered at several places around one town. */
final class SyntheticBundle {
    private static final int OFFERS_AN_ORGANIZATION = 20;
    private static final int OFFERS_A_SERVICE = 4;
    private static final int SECRET_PERCENT = 4;
    /** Secret ones and those on request together. */
    private static final int CLOSED_PERCENT = 10;

    private static final List<String> WORDS = List.of(
            "Ahorn",
            "Birke",
            "Buche",
            "Eiche",
            "Erle",
            "Esche",
            "Fichte",
            "Hasel",
            "Kastanie",
            "Kiefer",
            "Lärche",
            "Linde",
            "Tanne",
            "Ulme",
            "Weide",
            "Holunder");
    private static final List<String> STREETS =
            List.of("Musterstraße", "Beispielweg", "Probeallee", "Musterplatz", "Beispielgasse", "Vorlagenweg");

    private final long seed;
    private final int index;
    private final SplittableRandom random;
    private final DirectoryBundle bundle;

    SyntheticBundle(long seed, int index) {
        this.seed = seed;
        this.index = index;
        this.random = new SplittableRandom(UUID.nameUUIDFromBytes((seed + "/" + index).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits());
        this.bundle = DirectoryBundle.empty("Musterverzeichnis synthetisch");
    }

    DirectoryBundle fill(int offers) {
        Template template = any(Holder.TEMPLATES);
        Place town = any(Holder.TOWNS);
        for (int i = 0; i < offers; i++) {
            if (i % OFFERS_AN_ORGANIZATION == 0) {
                template = any(Holder.TEMPLATES);
                town = any(Holder.TOWNS);
                addOrganization(template);
            }
            if (i % OFFERS_A_SERVICE == 0) {
                template = sameCarrier(template);
                addService(template);
            }
            addOffer(template, i % 2 == 0 ? town : any(Holder.TOWNS), i);
        }
        return bundle;
    }

    private void addOrganization(Template template) {
        int number = bundle.organizations().size();
        String word = any(WORDS);
        ObjectNode organization = template.organization().deepCopy();
        organization
                .put("id", id("organization", number))
                .put("name", "Musterberatung " + word + " " + (index * 5 + number + 1))
                .put("email", word.toLowerCase(Locale.GERMAN).replace('ä', 'a') + "@example.org");
        bundle.organizations().add(organization);
    }

    private void addService(Template template) {
        int number = bundle.services().size();
        ObjectNode service = template.service().deepCopy();
        String id = id("service", number);
        service.put("id", id).put("organization_id", id(last(bundle.organizations())));
        for (String part : List.of("languages", "phones")) {
            rekey(service, part, "service_id", id);
        }
        bundle.services().add(service);
    }

    private void addOffer(Template template, Place place, int number) {
        ObjectNode location = location(template, place, number);
        bundle.locations().add(location);
        ObjectNode offer = template.offer().deepCopy();
        String id = id("offer", number);
        offer.put("id", id).put("service_id", id(last(bundle.services()))).put("location_id", id(location));
        new OfferVariation(random, place).apply(offer, isSignpostOnly(template));
        for (String part : List.of("phones", "schedules")) {
            rekey(offer, part, "service_at_location_id", id);
        }
        bundle.serviceAtLocations().add(offer);
    }

    private ObjectNode location(Template template, Place place, int number) {
        ObjectNode organization = last(bundle.organizations());
        String name = organization.path("name").asText();
        String visibility = visibility();
        ObjectNode location = JsonNodeFactory.instance
                .objectNode()
                .put("id", id("location", number))
                .put("location_type", "physical")
                .put("organization_id", id(organization));
        ObjectNode profile = ((ObjectNode) template.location().path(Profile.PROPERTY)).deepCopy();
        profile.put("address_visibility", visibility).remove("kreis");
        if (visibility.equals("SECRET")) {
            // Of such a place nobody writes down more.
            location.put("name", name + ", Schutzadresse").set(Profile.PROPERTY, profile);
            return location;
        }
        location.put("name", name + ", " + place.name())
                .put("latitude", nearby(place.latitude()))
                .put("longitude", nearby(place.longitude()));
        address(location.putArray("addresses").addObject(), place, number);
        location.set(Profile.PROPERTY, profile.put("kreis", place.ags()));
        return location;
    }

    private void address(ObjectNode address, Place place, int number) {
        address.put("id", id("address", number))
                .put("location_id", id("location", number))
                .put("address_1", any(STREETS) + " " + (1 + random.nextInt(120)))
                .put("city", place.name())
                .put("state_province", CodeLists.load().label(CodeListName.LAND, place.land(), Locale.GERMAN))
                .put("postal_code", place.postcode())
                .put("country", "DE")
                .put("address_type", "physical");
    }

    private String visibility() {
        int percent = random.nextInt(100);
        return percent < SECRET_PERCENT ? "SECRET" : percent < CLOSED_PERCENT ? "ON_REQUEST" : "PUBLIC";
    }

    /** Another template of the same organisation, so that a synthetic organisation keeps one carrier. */
    private Template sameCarrier(Template template) {
        return any(Holder.TEMPLATES.stream()
                .filter(other -> other.organization().equals(template.organization()))
                .toList());
    }

    private static boolean isSignpostOnly(Template template) {
        return OfferVariation.isSignpostOnly(
                template.service().at("/verweisnetz/centre_type").asText());
    }

    private void rekey(ObjectNode owner, String list, String reference, String ownerId) {
        int number = 0;
        for (var node : owner.path(list)) {
            ((ObjectNode) node)
                    .put("id", uuid(ownerId + "/" + list + "/" + number++))
                    .put(reference, ownerId);
        }
    }

    // Two decimals, as the places table has them: about one kilometre.
    private double nearby(double degrees) {
        return Math.round((degrees + random.nextDouble(-0.02, 0.02)) * 100) / 100.0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static ObjectNode last(List<ObjectNode> list) {
        return list.get(list.size() - 1);
    }

    private static String id(ObjectNode node) {
        return node.path("id").asText();
    }

    private String id(String kind, int number) {
        return uuid("synthetic/" + seed + "/" + index + "/" + kind + "/" + number);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static final class Holder {
        static final List<Template> TEMPLATES = Template.all();
        static final List<Place> TOWNS = Places.builtIn().all();
    }
}
