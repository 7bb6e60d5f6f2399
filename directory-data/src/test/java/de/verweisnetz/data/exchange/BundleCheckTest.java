package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BundleCheckTest {
    private static final String OFFER = "/service_at_locations/0";

    private final ObjectMapper json = new ObjectMapper();
    private final DirectoryBundle bundle = smallBundle();

    @Test
    void a_bundle_in_order_has_no_findings() {
        assertThat(BundleCheck.check(bundle)).isEmpty();
    }

    @Test
    void a_contact_that_cannot_be_right_keeps_no_record_out_and_is_not_quoted() {
        ((ObjectNode) bundle.organizations().get(0)).put("email", "erika.muster(at)example.org");

        assertThat(BundleCheck.check(bundle)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message(Locale.GERMAN)).isEqualTo("Das ist keine E-Mail-Adresse");
            assertThat(finding.arguments()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "/organizations/0/name; null; /organizations/0/name; REQUIRED",
                "/organizations/0/description; \" \"; /organizations/0/description; RECOMMENDED",
                "/organizations/0/verweisnetz; null; /organizations/0/verweisnetz; RECOMMENDED",
                "/organizations/0/verweisnetz; [1]; /organizations/0/verweisnetz; NOT_AN_OBJECT",
                "/organizations/0/verweisnetz/carrier; \"CHURCH\"; /organizations/0/verweisnetz/carrier; UNKNOWN_CODE",
                "/organizations/0/verweisnetz/law; \"NONE\"; /organizations/0/verweisnetz/law; UNKNOWN_CODE",
                "/services/0/status; \"open\"; /services/0/status; UNKNOWN_CODE",
                "/services/0/organization_id; null; /services/0/organization_id; REQUIRED",
                "/services/0/verweisnetz/centre_type; \"SHOP\"; /services/0/verweisnetz/centre_type; UNKNOWN_CODE",
                "/services/0/verweisnetz/topics; [\"ARB.LOHN\",\"ARB.NIX\"]; /services/0/verweisnetz/topics/1; UNKNOWN_CODE",
                "/services/0/verweisnetz/topics; []; /services/0/verweisnetz/topics; RECOMMENDED",
                "/services/0/verweisnetz/topics; \"ARB\"; /services/0/verweisnetz/topics; NOT_A_LIST",
                "/services/0/verweisnetz/topics; [1]; /services/0/verweisnetz/topics/0; NOT_A_TEXT",
                "/services/0/verweisnetz/target_group/age_from; 99; /services/0/verweisnetz/target_group/age_from; AGE_REVERSED",
                "/services/0/verweisnetz/target_group/age_from; \"12\"; /services/0/verweisnetz/target_group/age_from; NOT_A_NUMBER",
                "/services/0/verweisnetz/target_group/origin; \"MARS\"; /services/0/verweisnetz/target_group/origin; UNKNOWN_CODE",
                "/locations/0/location_type; \"cave\"; /locations/0/location_type; UNKNOWN_CODE",
                "/locations/0/latitude; 9.99; /locations/0/latitude; BAD_COORDINATES",
                "/locations/0/latitude; \"52\"; /locations/0/latitude; NOT_A_NUMBER",
                "/locations/0/addresses/0/postal_code; null; /locations/0/addresses/0/postal_code; RECOMMENDED",
                "/locations/0/verweisnetz/kreis; \"11001\"; /locations/0/verweisnetz/kreis; UNKNOWN_KREIS",
                "/locations/0/verweisnetz/address_visibility; null; /locations/0/verweisnetz/address_visibility; RECOMMENDED",
                "/locations/0/verweisnetz/address_visibility; \"HIDDEN\"; /locations/0/verweisnetz/address_visibility; UNKNOWN_CODE",
                "/locations/0/verweisnetz/accessibility/wheelchair; \"MAYBE\"; /locations/0/verweisnetz/accessibility/wheelchair; UNKNOWN_CODE",
                "/organizations/0/website; \"www.example.org\"; /organizations/0/website; BAD_URL",
                "/services/0/email; \"beratung(at)example.org\"; /services/0/email; BAD_EMAIL",
                "/service_at_locations/0/verweisnetz/client_contact/phone; \"auf Anfrage\"; /service_at_locations/0/verweisnetz/client_contact/phone; BAD_PHONE",
                "/service_at_locations/0/verweisnetz/languages; []; /service_at_locations/0/verweisnetz/languages; RECOMMENDED",
                "/service_at_locations/0/verweisnetz/languages/0/code; \"xx\"; /service_at_locations/0/verweisnetz/languages/0/code; UNKNOWN_LANGUAGE",
                "/service_at_locations/0/verweisnetz/languages/0/mode; \"SUNG\"; /service_at_locations/0/verweisnetz/languages/0/mode; UNKNOWN_CODE",
                "/service_at_locations/0/verweisnetz/languages/0/slots/0/opens_at; \"13:00\"; /service_at_locations/0/verweisnetz/languages/0/slots/0; HOURS_REVERSED",
                "/service_at_locations/0/verweisnetz/hours/0/opens_at; \"18:00\"; /service_at_locations/0/verweisnetz/hours/0; HOURS_REVERSED",
                "/service_at_locations/0/verweisnetz/hours/0/opens_at; \"9:00\"; /service_at_locations/0/verweisnetz/hours/0/opens_at; BAD_TIME",
                "/service_at_locations/0/verweisnetz/hours/0/closes_at; \"24:00\"; /service_at_locations/0/verweisnetz/hours/0/closes_at; BAD_TIME",
                "/service_at_locations/0/verweisnetz/hours/0/weekday; \"DI\"; /service_at_locations/0/verweisnetz/hours/0/weekday; UNKNOWN_CODE",
                "/service_at_locations/0/verweisnetz/hours/0/access; \"KNOCK\"; /service_at_locations/0/verweisnetz/hours/0/access; UNKNOWN_CODE",
                "/service_at_locations/0/verweisnetz/channels; [\"FAX\"]; /service_at_locations/0/verweisnetz/channels/0; UNKNOWN_CODE",
                "/service_at_locations/0/verweisnetz/area; [\"11\",\"17\"]; /service_at_locations/0/verweisnetz/area/1; BAD_AREA",
                "/service_at_locations/0/verweisnetz/area; [\"110\"]; /service_at_locations/0/verweisnetz/area/0; BAD_AREA",
                "/service_at_locations/0/verweisnetz/capacity/light; \"GREEN\"; /service_at_locations/0/verweisnetz/capacity/light; UNKNOWN_CODE",
                "/service_at_locations/0/verweisnetz/capacity/since; \"01.11.2026\"; /service_at_locations/0/verweisnetz/capacity/since; BAD_DATE",
                "/service_at_locations/0/verweisnetz/valid_until; \"2026-02-30\"; /service_at_locations/0/verweisnetz/valid_until; BAD_DATE",
                "/service_at_locations/0/verweisnetz/valid_until; \"2025-12-31\"; /service_at_locations/0/verweisnetz/valid_until; VALIDITY_REVERSED",
                "/service_at_locations/0/verweisnetz/verified_on; null; /service_at_locations/0/verweisnetz/verified_on; RECOMMENDED",
                "/service_at_locations/0/verweisnetz/accepts_referrals; [\"SIGNPOST\"]; /service_at_locations/0/verweisnetz/accepts_referrals; GRADE_NOT_ACCEPTABLE",
                "/taxonomies/0/description; null; /taxonomies/0/description; RECOMMENDED",
                "/taxonomy_terms/0/name; null; /taxonomy_terms/0/name; REQUIRED"
            })
    void one_wrong_value_is_one_finding_at_its_place(String at, String value, String pointer, FindingCode code)
            throws IOException {
        put(at, json.readTree(value));

        assertThat(BundleCheck.check(bundle)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void an_id_that_is_no_uuid_is_an_error() {
        bundle.taxonomies().get(0).put("id", "1-1-1-1-1");
        bundle.taxonomyTerms().clear();

        assertThat(BundleCheck.check(bundle)).extracting(Finding::code).containsExactly(FindingCode.NOT_A_UUID);
    }

    @Test
    void the_second_record_with_an_id_is_the_duplicate() {
        bundle.locations().add(bundle.locations().get(0).deepCopy());

        assertThat(BundleCheck.check(bundle)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_ID);
            assertThat(finding.pointer()).isEqualTo("/locations/1/id");
        });
    }

    @Test
    void a_reference_to_nothing_dangles_unless_the_record_is_known_elsewhere() {
        String id = bundle.locations().remove(0).path("id").asText();

        assertThat(BundleCheck.check(bundle)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DANGLING_REFERENCE);
            assertThat(finding.pointer()).isEqualTo(OFFER + "/location_id");
            assertThat(finding.arguments()).containsExactly(id);
        });
        assertThat(BundleCheck.check(bundle, id::equals)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JOBCENTER", "AGENTUR", "AUTHORITY"})
    void an_authority_that_takes_referrals_is_an_error(String type) {
        profile(bundle.services()).put("centre_type", type);

        assertThat(BundleCheck.check(bundle))
                .extracting(Finding::code)
                .containsExactly(FindingCode.AUTHORITY_TAKES_REFERRALS);

        profile(bundle.serviceAtLocations()).putArray("accepts_referrals");
        assertThat(BundleCheck.check(bundle)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL", "LAND", "FEDERAL"})
    void a_public_carrier_gets_codes_but_no_contact_data(String carrier) {
        profile(bundle.organizations()).put("carrier", carrier);
        ArrayNode grades = profile(bundle.serviceAtLocations()).putArray("accepts_referrals");
        assertThat(BundleCheck.check(bundle)).isEmpty();

        grades.add("CODE").add("WARM");
        assertThat(BundleCheck.check(bundle))
                .extracting(Finding::code)
                .containsExactly(FindingCode.PUBLIC_BODY_TAKES_WARM);
    }

    @Test
    void a_secret_place_may_hold_its_coordinates_since_they_are_never_published() {
        profile(bundle.locations()).put("address_visibility", "SECRET");

        assertThat(BundleCheck.check(bundle)).isEmpty();
    }

    @Test
    void records_of_others_without_the_german_profile_are_accepted_with_warnings() throws IOException {
        String id = "6a000000-0000-4000-8000-000000000001";
        ObjectNode service = object("{'id':'%s','name':'Service','organization_id':'%s','status':'open'}", id, id);
        ObjectNode location = object("{'id':'%s','latitude':'52','longitude':7,'organization_id':'%s'}", id, id);
        ObjectNode offer = object("{'id':'%s','service_id':'%s','location_id':'%s'}", id, id, id);
        References all = (kind, each) -> kind != EntityKind.ORGANIZATION || each.equals(id);

        assertThat(BundleCheck.check(EntityKind.SERVICE, service, all))
                .isNotEmpty()
                .noneMatch(Finding::isError);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, all))
                .extracting(Finding::code)
                .contains(FindingCode.NOT_A_NUMBER)
                .hasSizeGreaterThan(1);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, all)).noneMatch(Finding::isError);
        assertThat(BundleCheck.check(EntityKind.SERVICE_AT_LOCATION, offer, all))
                .isNotEmpty()
                .noneMatch(Finding::isError);
    }

    @Test
    void only_the_references_an_offer_hangs_on_keep_a_record_out() throws IOException {
        String id = "6a000000-0000-4000-8000-000000000001";
        References none = (kind, each) -> false;
        ObjectNode location = object("{'id':'%s','location_type':'virtual','organization_id':'%s'}", id, id);
        ObjectNode service = object("{'id':'%s','name':'Service','organization_id':'%s'}", id, id);

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, none))
                .filteredOn(finding -> finding.code() == FindingCode.DANGLING_REFERENCE)
                .singleElement()
                .matches(finding -> !finding.isError());
        assertThat(BundleCheck.check(EntityKind.SERVICE, service, none))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/organization_id"));
    }

    @Test
    void swapped_coordinates_are_called_so() throws IOException {
        ObjectNode location = object("{'id':'6a000000-0000-4000-8000-000000000001','location_type':'physical',"
                + "'latitude':13.4,'longitude':52.5,'verweisnetz':{'address_visibility':'PUBLIC'}}");

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true))
                .filteredOn(finding -> finding.pointer().equals("/latitude"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.SWAPPED_COORDINATES);
                    assertThat(finding.arguments()).containsExactly("13.4", "52.5");
                    assertThat(finding.isError()).isFalse();
                });
    }

    @Test
    void what_is_wrong_with_a_secret_place_is_said_without_its_values() throws IOException {
        ObjectNode location = object(
                "{'id':'6a000000-0000-4000-8000-000000000001','location_type':'Musterweg 1',"
                        + "'latitude':123.456,'longitude':7.891,'verweisnetz':{'address_visibility':'SECRET','kreis':'Musterstadt'}}");

        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true))
                .extracting(Finding::code)
                .contains(FindingCode.IMPOSSIBLE_COORDINATES, FindingCode.UNKNOWN_KREIS, FindingCode.UNKNOWN_CODE);
        assertThat(BundleCheck.check(EntityKind.LOCATION, location, (kind, id) -> true)
                        .toString())
                .doesNotContain("Muster", "123.456", "7.891");
    }

    @Test
    void another_version_of_hsds_is_a_warning() {
        bundle.header().put("hsds_version", "2.0");

        assertThat(BundleCheck.check(bundle)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message(Locale.GERMAN)).isEqualTo("Erwartet wird HSDS 3.1, angegeben ist „2.0“");
            assertThat(finding.message(Locale.FRENCH)).isEqualTo(finding.message(Locale.GERMAN));
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_sentence_in_german_and_in_english(FindingCode code) {
        String german = code.message(Locale.GERMAN, "A", "B", "C");
        String english = code.message(Locale.ENGLISH, "A", "B", "C");

        assertThat(german).isNotBlank().isNotEqualTo(english).doesNotContain("%");
        assertThat(english).isNotBlank().doesNotContain("%");
        assertThat(code.advice(Locale.GERMAN)).isNotBlank().isNotEqualTo(code.advice(Locale.ENGLISH));
        assertThat(code.key()).matches("[a-z]+(-[a-z]+)*");
    }

    private ObjectNode object(String text, Object... values) throws IOException {
        return (ObjectNode) json.readTree(text.formatted(values).replace('\'', '"'));
    }

    private void put(String pointer, JsonNode value) {
        JsonPointer at = JsonPointer.compile(pointer);
        String property = at.getMatchingProperty();
        EntityKind kind = EntityKind.ofProperty(property).orElseThrow();
        JsonPointer inside = at.tail().tail();
        JsonNode parent = bundle.of(kind).get(0).at(inside.head());
        ((ObjectNode) parent).set(inside.last().getMatchingProperty(), value);
    }

    private static ObjectNode profile(List<ObjectNode> records) {
        return (ObjectNode) records.get(0).path(Profile.PROPERTY);
    }

    private static DirectoryBundle smallBundle() {
        DirectoryBundle seed = SeedDirectory.bundle();
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
