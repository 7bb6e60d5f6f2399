package de.verweisnetz.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.seed.TopicTaxonomy;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {
    @Test
    void a_public_place_has_street_and_point() {
        var address = read("PUBLIC").address();

        assertThat(address.street()).isEqualTo("Musterweg 1");
        assertThat(address.latitude()).isEqualTo(53.55);
    }

    @Test
    void a_place_on_request_has_a_town_and_no_more() {
        var address = read("ON_REQUEST").address();

        assertThat(address.city()).isEqualTo("Hamburg");
        assertThat(address.postcode()).isEqualTo("20095");
        assertThat(address.street()).isNull();
        assertThat(address.latitude()).isNull();
        assertThat(address.longitude()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "", "OPEN"})
    void a_secret_place_has_nothing_and_so_has_one_nobody_declared_open(String visibility) {
        var address = read(visibility).address();

        assertThat(address).isEqualTo(new OfferFacts.Address("SECRET", null, null, null, null, null));
    }

    @Test
    void what_the_profile_does_not_name_stays_out() {
        assertThat(Json.write(read("PUBLIC"))).doesNotContain("verweise@example.org", "Musterpruefer", "of_our_own");
    }

    @Test
    void reading_leaves_the_documents_as_they_are() {
        var documents = documents("PUBLIC");
        var before = documents.offer().deepCopy();

        FactsReader.read(documents);

        assertThat(documents.offer()).isEqualTo(before);
    }

    @Test
    void a_service_that_is_not_active_takes_no_referrals() {
        var documents = documents("PUBLIC");
        documents.service().put("status", "temporarily closed");

        assertThat(FactsReader.read(documents).acceptsReferrals()).isEmpty();
        assertThat(read("PUBLIC").acceptsReferrals()).containsExactly("CODE");
    }

    @Test
    void a_field_of_the_wrong_type_is_left_out_and_named() {
        var documents = documents("PUBLIC");
        profile(documents).putObject("answer_time_working_days");
        profile(documents).putArray("channels").addObject();

        assertThat(FactsReader.unreadable(documents))
                .containsExactlyInAnyOrder("answer_time_working_days", "channels/0");
        assertThat(FactsReader.read(documents).answerTimeWorkingDays()).isNull();
        assertThat(FactsReader.read(documents).channels()).isEmpty();
        assertThat(FactsReader.unreadable(documents("PUBLIC"))).isEmpty();
    }

    @Test
    void entries_that_nothing_can_be_reckoned_with_are_left_out() {
        var documents = documents("PUBLIC");
        profile(documents)
                .set(
                        "hours",
                        list(
                                """
                [{"weekday":"MO","opens_at":"09:00","closes_at":"12:00"},{"weekday":"XX","opens_at":"09:00","closes_at":"12:00"},
                 {"weekday":"TU","opens_at":"25:00","closes_at":"26:00"},{"weekday":"WE","opens_at":"12:00","closes_at":"12:00"}]"""));
        profile(documents).set("area", list("[\"02\",\"Hamburg\"]"));

        var facts = FactsReader.read(documents);

        assertThat(facts.hours()).extracting(OfferFacts.Slot::weekday).containsExactly("MO");
        assertThat(facts.area()).containsExactly("02");
    }

    @Test
    void a_document_that_knows_only_the_standard_is_understood() {
        var facts = FactsReader.read(standard());

        assertThat(facts.centreType()).isEqualTo("OTHER");
        assertThat(facts.languages())
                .extracting(OfferFacts.SpokenLanguage::code)
                .containsExactly("ro", "pl", "bg");
        assertThat(facts.hours())
                .containsExactly(
                        new OfferFacts.Slot("MO", "09:00", "17:30", null),
                        new OfferFacts.Slot("WE", "09:00", "17:30", null));
        assertThat(facts.clientContact()).isEqualTo(new OfferFacts.Contact("+49 40 2", "info@example.org", null));
        assertThat(facts.targetGroup()).isEqualTo(new OfferFacts.TargetGroup(12, 27, null, null, null));
        assertThat(facts.topics()).containsExactly("ARB.LOHN");
        assertThat(facts.verifiedOn()).isEqualTo("2026-11-02");
        assertThat(facts.address().visibility()).isEqualTo("SECRET");
        assertThat(facts.acceptsReferrals()).isEmpty();
    }

    @Test
    void every_offer_of_the_seed_can_be_read() {
        var seed = SeedDirectory.bundle();
        var services = seed.byId(EntityKind.SERVICE);
        var locations = seed.byId(EntityKind.LOCATION);
        var organizations = seed.byId(EntityKind.ORGANIZATION);

        assertThat(seed.serviceAtLocations()).hasSizeGreaterThanOrEqualTo(80).allSatisfy(offer -> {
            var service = services.get(offer.get("service_id").asText());
            var facts = FactsReader.read(new OfferDocuments(
                    offer,
                    service,
                    locations.get(offer.get("location_id").asText()),
                    organizations.get(service.get("organization_id").asText())));
            assertThat(facts.languages()).isNotEmpty();
            assertThat(facts.name()).isNotEmpty();
        });
    }

    private static OfferFacts read(String visibility) {
        return FactsReader.read(documents(visibility));
    }

    private static OfferDocuments standard() {
        return new OfferDocuments(
                tree("{\"id\": \"4a000000-0000-4000-8000-000000000001\"}"),
                tree(
                        """
                        {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle", "status": "active",
                         "minimum_age": 12, "maximum_age": 27, "assured_date": "2026-11-02",
                         "languages": [{"name": "Romanian"}, {"code": "pol"}, {"code": "bg"}, {"name": "Klingonisch"}],
                         "phones": [{"number": "+49 40 1", "type": "fax"}, {"number": "+49 40 2"}],
                         "schedules": [{"freq": "WEEKLY", "byday": "MO,WE", "opens_at": "09:00:00+01:00", "closes_at": "17:30"},
                                       {"freq": "MONTHLY", "byday": "1TU", "opens_at": "09:00", "closes_at": "17:30"}],
                         "attributes": [{"taxonomy_term_id": "%s"}, {"taxonomy_term_id": "elsewhere"}]}"""
                                .formatted(TopicTaxonomy.termId("ARB.LOHN"))),
                tree("{\"id\": \"4a000000-0000-4000-8000-000000000004\", \"latitude\": 53.55, \"longitude\": 9.99}"),
                tree(
                        """
                        {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein",
                         "email": "info@example.org"}"""));
    }

    private static ObjectNode profile(OfferDocuments documents) {
        return (ObjectNode) documents.offer().get("verweisnetz");
    }

    private static JsonNode list(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OfferDocuments documents(String visibility) {
        return new OfferDocuments(
                tree(
                        """
                        {"id": "4a000000-0000-4000-8000-000000000001", "verweisnetz": {
                          "languages": [{"code": "ro", "mode": "SPOKEN", "of_our_own": 1}], "area": ["02"],
                          "accepts_referrals": ["CODE"], "verified_by": "Musterpruefer", "of_our_own": 1,
                          "referral_contact": {"email": "verweise@example.org"}}}"""),
                tree(
                        """
                        {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle", "status": "active",
                         "verweisnetz": {"centre_type": "MBE", "topics": ["WOH"]}}"""),
                tree(
                        """
                        {"id": "4a000000-0000-4000-8000-000000000004", "latitude": 53.55, "longitude": 9.99,
                         "addresses": [{"address_1": "Musterweg 1", "city": "Hamburg", "postal_code": "20095"}],
                         "verweisnetz": {"address_visibility": "%s"}}"""
                                .formatted(visibility)),
                tree("{\"id\": \"4a000000-0000-4000-8000-000000000002\", \"name\": \"Musterverein\"}"));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
