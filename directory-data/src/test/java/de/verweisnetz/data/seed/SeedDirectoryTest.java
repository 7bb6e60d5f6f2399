package de.verweisnetz.data.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.BundleReader;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedDirectoryTest {
    private static final String ARBEIT = "3a000000-0000-4000-8000-000000000001";
    private static final String HAFEN = "3a000000-0000-4000-8000-000000000002";

    private static final Pattern NUMBER = Pattern.compile("\"(?:number|phone)\":\"([^\"]*)\"");
    /** The ranges the Federal Network Agency keeps free for films and books. */
    private static final List<String> FOR_FICTION =
            List.of("+49 30 23125 ", "+49 40 66969 ", "+49 69 90009 ", "+49 89 99998 ", "+49 221 4710 ");

    private final DirectoryBundle seed = SeedDirectory.bundle();
    private final Map<String, ObjectNode> services = seed.byId(EntityKind.SERVICE);
    private final Map<String, ObjectNode> locations = seed.byId(EntityKind.LOCATION);
    private final Map<String, ObjectNode> organizations = seed.byId(EntityKind.ORGANIZATION);

    @Test
    void the_seed_passes_every_check() {
        assertThat(BundleCheck.check(seed)).isEmpty();
    }

    @Test
    void the_seed_has_at_least_eighty_offers_in_all_sixteen_laender() {
        Set<String> laender = locations.values().stream()
                .map(location -> location.at("/verweisnetz/kreis").asText(""))
                .filter(kreis -> !kreis.isEmpty())
                .map(kreis -> kreis.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seed.serviceAtLocations()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(laender)
                .containsExactlyElementsOf(CodeLists.load().list(CodeListName.LAND).codes().stream()
                        .map(code -> code.code())
                        .toList());
    }

    @Test
    void every_centre_type_and_every_carrier_occurs() {
        assertThat(texts(services.values().stream(), "/verweisnetz/centre_type"))
                .containsExactlyInAnyOrderElementsOf(codes(CodeListName.CENTRE_TYPE));
        assertThat(texts(organizations.values().stream(), "/verweisnetz/carrier"))
                .containsExactlyInAnyOrderElementsOf(codes(CodeListName.CARRIER));
    }

    @Test
    void every_language_the_network_speaks_is_offered() {
        Set<String> offered = seed.serviceAtLocations().stream()
                .flatMap(offer -> offer.at("/verweisnetz/languages").valueStream())
                .map(language -> language.path("code").asText())
                .collect(Collectors.toSet());

        assertThat(offered)
                .containsAll(CodeLists.load().list(CodeListName.LANGUAGE).codes().stream()
                        .filter(code -> code.has(Trait.CORE))
                        .map(code -> code.code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ARBEIT, HAFEN})
    void both_partners_take_referrals_in_romanian_polish_and_bulgarian_on_employment_law(String organization) {
        List<ObjectNode> offers = offersOf(organization);
        List<ObjectNode> employment = offers.stream()
                .filter(offer -> accepts(offer, "CODE") && hasTopic(offer, "ARB."))
                .filter(offer -> speaks(offer, "ro") && speaks(offer, "pl") && speaks(offer, "bg"))
                .toList();

        assertThat(offers).hasSizeGreaterThanOrEqualTo(5);
        assertThat(employment).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nobody_but_the_two_partners_takes_referrals() {
        Set<String> takers = seed.serviceAtLocations().stream()
                .filter(offer -> !offer.at("/verweisnetz/accepts_referrals").isEmpty())
                .map(offer -> service(offer).path("organization_id").asText())
                .collect(Collectors.toSet());

        assertThat(takers).containsExactlyInAnyOrder(ARBEIT, HAFEN);
    }

    @Test
    void there_is_one_nationwide_hotline_to_fall_back_on() {
        assertThat(seed.serviceAtLocations())
                .filteredOn(offer -> offer.at("/verweisnetz/fallback").asBoolean())
                .singleElement()
                .satisfies(hotline -> {
                    assertThat(hotline.at("/verweisnetz/area/0").asText()).isEqualTo("NATIONWIDE");
                    assertThat(hotline.at("/verweisnetz/client_contact/phone").asText())
                            .isNotBlank();
                });
    }

    @Test
    void there_is_one_shelter_whose_address_is_secret() {
        assertThat(locations.values())
                .filteredOn(location -> "SECRET"
                        .equals(location.at("/verweisnetz/address_visibility").asText()))
                .hasSize(1);
    }

    @Test
    void nothing_in_the_seed_can_reach_a_real_person() {
        String everything = seed.toJson().toString();

        assertThat(organizations.values())
                .allSatisfy(organization ->
                        assertThat(organization.path("name").asText()).startsWith("Muster"));
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service.path("name").asText()).startsWith("Muster"));
        assertThat(everything).doesNotContainPattern("@(?!example\\.org\")").contains("@example.org\"");
        assertThat(everything).doesNotContainPattern("https?://(?!example\\.org/)");
        assertThat(NUMBER.matcher(everything).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(number -> FOR_FICTION.stream().anyMatch(number::startsWith));
    }

    @Test
    void offers_were_verified_in_the_autumn_and_hold_until_the_end_of_a_year() {
        assertThat(seed.serviceAtLocations()).allSatisfy(offer -> {
            LocalDate verified =
                    LocalDate.parse(offer.at("/verweisnetz/verified_on").asText());
            assertThat(verified).isBetween(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
            assertThat(offer.at("/verweisnetz/valid_until").asText()).endsWith("-12-31");
        });
    }

    @Test
    void the_stream_is_the_same_bundle_in_exchange_form() throws IOException {
        BundleReader.Result read = BundleReader.read(SeedDirectory.stream(LocalDate.of(2026, 11, 22)));

        assertThat(read.findings()).isEmpty();
        assertThat(read.bundle().toJson().toString()).isEqualTo(seed.toJson().toString());
    }

    private List<ObjectNode> offersOf(String organization) {
        return seed.serviceAtLocations().stream()
                .filter(offer -> service(offer).path("organization_id").asText().equals(organization))
                .toList();
    }

    private ObjectNode service(ObjectNode offer) {
        return services.get(offer.path("service_id").asText());
    }

    private boolean hasTopic(ObjectNode offer, String prefix) {
        return service(offer).at("/verweisnetz/topics").valueStream().anyMatch(topic -> topic.asText()
                .startsWith(prefix));
    }

    private static boolean accepts(ObjectNode offer, String grade) {
        return offer.at("/verweisnetz/accepts_referrals").valueStream().anyMatch(each -> each.asText()
                .equals(grade));
    }

    private static boolean speaks(ObjectNode offer, String language) {
        return offer.at("/verweisnetz/languages")
                .valueStream()
                .anyMatch(each -> each.path("code").asText().equals(language)
                        && each.path("mode").asText().equals("SPOKEN")
                        && !each.path("slots").isEmpty());
    }

    private static Set<String> texts(Stream<? extends JsonNode> nodes, String pointer) {
        return nodes.map(node -> node.at(pointer).asText()).collect(Collectors.toSet());
    }

    private static List<String> codes(CodeListName name) {
        return CodeLists.load().list(name).codes().stream()
                .map(code -> code.code())
                .toList();
    }

    @Test
    void a_demo_started_years_later_is_as_fresh_as_on_the_first_day() throws IOException {
        var later = BundleReader.read(SeedDirectory.stream(LocalDate.of(2031, 3, 1)))
                .bundle();

        var verified = later.serviceAtLocations().stream()
                .map(offer ->
                        LocalDate.parse(offer.at("/verweisnetz/verified_on").asText()))
                .toList();
        assertThat(verified)
                .allMatch(date -> date.isAfter(LocalDate.of(2030, 10, 1)) && date.isBefore(LocalDate.of(2031, 3, 2)));
        assertThat(BundleCheck.check(later)).noneMatch(Finding::isError);
    }
}
