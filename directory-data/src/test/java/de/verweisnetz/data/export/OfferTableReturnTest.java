package de.verweisnetz.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.intake.AddressVisibility;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.Intake;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that people get is understood by an import as it stands, word for word. */
class OfferTableReturnTest {
    private static final String AWKWARD =
            """
            {"id":"1a3c2f4e-0000-4000-8000-000000000005","name":"Lohn; Vertrag, und mehr","description":"=1+1",
             "organization":{"id":"1a3c2f4e-0000-4000-8000-000000000006","name":"'-Muster-","carrier":"CARITAS"},
             "service":{"id":"1a3c2f4e-0000-4000-8000-000000000007","name":"Lohn; Vertrag, und mehr"},
             "centre_type":"MBE","topics":["ARB.LOHN"],"programme":"Muster, und so",
             "languages":[{"code":"ro","mode":"SPOKEN"},{"code":"sw","mode":"SPOKEN"},{"code":"bg","mode":"INTERPRETED"}],
             "hours":[{"weekday":"MO","opens_at":"09:00","closes_at":"12:00","access":"APPOINTMENT"},
                      {"weekday":"MO","opens_at":"14:00","closes_at":"16:00"},
                      {"weekday":"SU","opens_at":"00:00","closes_at":"23:59","access":"WALK_IN"}],
             "channels":["IN_PERSON","EMAIL"],"accessibility":{"wheelchair":"PARTLY"},
             "address":{"visibility":"PUBLIC","street":"Weg 1, Hinterhaus","postcode":"04109","city":"Leipzig",
                        "latitude":51.34,"longitude":12.37},
             "area":["11","11000","04011","05315","05978","03357","NATIONWIDE","05315000"],
             "client_contact":{"phone":"+49 89 99998 100","email":"a@example.org"},"cost":"FREE",
             "target_group":{"age_from":16,"age_to":27,"gender":"ALL","origin":"EU"},
             "capacity":{"light":"OPEN","since":"2026-11-01","waiting_days":3},"accepts_referrals":["CODE","WARM"],
             "answer_time_working_days":2,"closed_until":"2026-12-01","verified_on":"2026-11-01",
             "valid_until":"2027-05-01","booking_url":"https://example.org/?a=1",
             "residence_required":false,"fallback":true,"documents":["Vertrag, unterschrieben","Lohnzettel"]}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"CSV,de", "CSV,en", "XLSX,de", "XLSX,en"})
    void an_offer_of_awkward_words_comes_back_as_it_was(OfferFormat format, String language) throws IOException {
        JsonNode facts = PackageReading.JSON.readTree(AWKWARD);

        assertThat(returned(format, Locale.forLanguageTag(language), List.of(facts)))
                .singleElement()
                .isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({"CSV,de", "CSV,en", "XLSX,de", "XLSX,en"})
    void every_offer_of_the_seed_comes_back_in_the_same_words(OfferFormat format, String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        List<ObjectNode> offers = facts(SeedDirectory.bundle());

        assertThat(rows(returned(format, locale, offers), locale)).isEqualTo(rows(offers, locale));
    }

    @Test
    void every_label_of_a_code_and_every_name_of_an_area_leads_back_to_it() throws IOException {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            List<JsonNode> offers = new ArrayList<>();
            for (Code code : CodeLists.load().list(CodeListName.TOPIC).codes()) {
                offers.add(offer(offers.size()).set("topics", list(code.code())));
            }
            for (Code code : CodeLists.load().list(CodeListName.LANGUAGE).codes()) {
                ObjectNode spoken = JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code.code())
                        .put("mode", "SPOKEN");
                offers.add(offer(offers.size())
                        .set("languages", JsonNodeFactory.instance.arrayNode().add(spoken)));
            }
            for (Kreis kreis : Places.builtIn().kreise()) {
                offers.add(offer(offers.size()).set("area", list(kreis.ags())));
            }
            List<ObjectNode> returned = returned(OfferFormat.CSV, locale, offers);

            assertThat(returned).hasSameSizeAs(offers);
            for (int i = 0; i < offers.size(); i++) {
                for (String field : List.of("topics", "languages", "area")) {
                    assertThat(returned.get(i).path(field))
                            .isEqualTo(offers.get(i).path(field));
                }
            }
        }
    }

    private List<ObjectNode> returned(OfferFormat format, Locale locale, List<? extends JsonNode> offers)
            throws IOException {
        Path file = folder.resolve("angebote." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                OfferWriter writer = format.open(out, locale)) {
            for (JsonNode offer : offers) {
                writer.write(offer);
            }
            writer.finish();
        }
        Collecting sink = new Collecting();
        IntakeOptions options = IntakeOptions.of(
                        new UUID(0, 1), file.getFileName().toString())
                .withVisibility(AddressVisibility.SECRET);
        Intake.open(file, options).read(sink);
        assertThat(sink.findings).isEmpty();
        DirectoryBundle bundle = DirectoryBundle.empty("Muster");
        for (IncomingRecord record : sink.records) {
            bundle.of(record.kind()).add(record.body());
        }
        return facts(bundle);
    }

    private static List<List<String>> rows(List<ObjectNode> offers, Locale locale) {
        return offers.stream().map(offer -> OfferColumn.row(offer, locale)).toList();
    }

    /** What counsellors read of documents whose German fields are all there. */
    private static List<ObjectNode> facts(DirectoryBundle bundle) {
        Map<EntityKind, Map<String, ObjectNode>> documents = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            documents.put(kind, new HashMap<>());
            bundle.of(kind)
                    .forEach(each -> documents.get(kind).put(each.path("id").asText(), each));
        }
        return bundle.of(EntityKind.SERVICE_AT_LOCATION).stream()
                .map(offer -> facts(offer, documents))
                .sorted(Comparator.comparing(each -> each.path("id").asText()))
                .toList();
    }

    private static ObjectNode facts(ObjectNode offer, Map<EntityKind, Map<String, ObjectNode>> documents) {
        ObjectNode service =
                documents.get(EntityKind.SERVICE).get(offer.path("service_id").asText());
        ObjectNode location =
                documents.get(EntityKind.LOCATION).get(offer.path("location_id").asText());
        ObjectNode organization = documents
                .get(EntityKind.ORGANIZATION)
                .get(service.path("organization_id").asText());
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.set("id", offer.path("id"));
        facts.set("name", service.path("name"));
        set(facts, "description", offer.has("description") ? offer.path("description") : service.path("description"));
        ObjectNode carrier = facts.putObject("organization");
        carrier.setAll(organization.deepCopy().retain("id", "name"));
        set(carrier, "carrier", organization.at("/verweisnetz/carrier"));
        facts.putObject("service").setAll(service.deepCopy().retain("id", "name"));
        for (String field :
                List.of("centre_type", "topics", "programme", "target_group", "cost", "residence_required")) {
            set(facts, field, service.path("verweisnetz").path(field));
        }
        offer.path("verweisnetz").properties().forEach(field -> {
            if (!field.getKey().equals("referral_contact") && !field.getKey().equals("original_id")) {
                facts.set(field.getKey(), field.getValue());
            }
        });
        set(facts, "accessibility", location.at("/verweisnetz/accessibility"));
        ObjectNode address = facts.putObject("address");
        set(address, "visibility", location.at("/verweisnetz/address_visibility"));
        set(address, "street", location.at("/addresses/0/address_1"));
        set(address, "postcode", location.at("/addresses/0/postal_code"));
        set(address, "city", location.at("/addresses/0/city"));
        set(address, "latitude", location.path("latitude"));
        set(address, "longitude", location.path("longitude"));
        return (ObjectNode) asParsed(facts);
    }

    /** Numbers are the same number whatever class they are of. */
    private static JsonNode asParsed(JsonNode node) {
        try {
            return PackageReading.JSON.readTree(node.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(ObjectNode to, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            to.set(field, value);
        }
    }

    private static ObjectNode offer(int number) {
        String id = "1a3c2f4e-0000-4000-8000-%012d";
        ObjectNode offer = JsonNodeFactory.instance.objectNode().put("id", id.formatted(number));
        offer.putObject("organization").put("id", id.formatted(900_000)).put("name", "Muster");
        offer.putObject("service").put("id", id.formatted(800_000 + number)).put("name", "Rat");
        offer.putObject("address").put("visibility", "SECRET");
        return offer;
    }

    private static ArrayNode list(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }
}
