package de.verweisnetz.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Confidence;
import de.verweisnetz.portal.api.InformationSource;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.OfferPage;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.map.OfferMap;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchPagesTest {
    private static final String FOUND =
            """
            {"items":[],"total":1000,"total_capped":true,"sort":"FIT","text_match":"MOST",
             "corrected":[{"from":"lhon","to":"lohn"}],
             "place":{"name":"Frankfurt am Main","postcode":"60311","kreis":"06412","kreis_name":"Frankfurt am Main","latitude":50.1,"longitude":8.7,
                      "approximate":false,"from_text":false,
                      "choices":[{"name":"Frankfurt (Oder)","postcode":"15230","kreis":"12053","kreis_name":"Frankfurt (Oder)"}]},
             "facets":{"capped":true,"topic":[{"code":"ARB","count":7}],"language":[{"code":"ro","count":4}],"centre_type":[],"carrier":[],"grade":[],"capacity":[]},
             "relax":[{"parameter":"language_at","hits":12,"capped":false},{"parameter":"radius_km","value":"200","hits":1000,"capped":true}]}
            """;

    @Test
    void a_search_tells_what_it_understood() throws IOException {
        String page = found("streetworker");
        assertThat(page)
                .contains("„lhon“ wurde nicht gefunden, gesucht wird „lohn“")
                .contains("Diese passen zu den meisten")
                .contains("Gesucht wird rund um Frankfurt am Main (60311, Frankfurt am Main)")
                .contains("/app/search?text=lhon&amp;language=ro&amp;postcode=15230")
                .contains("Mehr als 1.000 Angebote");
    }

    @Test
    void counts_by_code_are_links_that_narrow_or_widen_again() throws IOException {
        assertThat(found("streetworker"))
                .contains("href=\"/app/search?text=lhon&amp;language=ro&amp;place=Frankfurt&amp;topic=ARB\"")
                .contains("href=\"/app/search?text=lhon&amp;place=Frankfurt\" aria-current=\"true\"");
    }

    @Test
    void only_who_may_send_sees_the_button_to_send() throws IOException {
        assertThat(found("streetworker")).contains("data-testid=\"send\"");
        assertThat(found("partner")).contains("data-testid=\"offer\"").doesNotContain("data-testid=\"send\"");
    }

    @Test
    void a_search_without_hits_tells_which_filter_to_give_up_and_what_that_gives() throws IOException {
        String page = search(Json.MAPPER.readValue(FOUND, OfferPage.class), "streetworker");
        assertThat(page)
                .contains("Sprache zu jeder Zeit (12 Angebote)")
                .contains("Umkreis 200 km (1.000+ Angebote)")
                .doesNotContain("id=\"exports\"");
    }

    @Test
    void the_list_comes_first_and_the_map_only_when_it_is_asked_for() throws IOException {
        assertThat(found("streetworker")).contains("id=\"show-map\"").doesNotContain("<svg class=\"map__picture\"");
        String page = mapped("");
        assertThat(page)
                .contains("aria-label=\"1 Angebot in und um Berlin\"")
                .contains("&amp;view=map&amp;spot=52.52,13.40#results\"")
                .contains("1 Angebot ohne Punkt auf der Karte")
                .contains("name=\"view\" value=\"map\"")
                .contains("Natural Earth")
                .doesNotContain("id=\"narrowed\"", "<image");
        assertThat(page.indexOf("class=\"results\"")).isLessThan(page.indexOf("id=\"map\""));
    }

    @Test
    void a_spot_of_the_map_narrows_the_list_to_its_offers() throws IOException {
        assertThat(mapped("52.52,13.40"))
                .contains(
                        "id=\"narrowed\"",
                        "aria-current=\"true\"",
                        "id=\"offer-" + Samples.offer().id())
                .doesNotContain("id=\"offer-" + Samples.secretOffer().id());
        assertThat(mapped("none"))
                .contains(
                        "id=\"narrowed\"", "id=\"offer-" + Samples.secretOffer().id())
                .doesNotContain("id=\"offer-" + Samples.offer().id());
        assertThat(mapped("1.00,1.00")).doesNotContain("id=\"narrowed\"");
    }

    @Test
    void an_offer_tells_how_far_it_can_be_trusted_and_takes_word_of_what_is_wrong() {
        assertThat(offer(Samples.offer()))
                .contains("Verlässlichkeit 72 von 100")
                .contains("vor 12 Tagen bestätigt")
                .contains("https://info.example.org/lohn")
                .contains("id=\"report-form\"")
                .contains("id=\"suggestion-form\"");
    }

    @Test
    void nobody_is_asked_for_words_on_a_secret_place() throws IOException {
        Offer secret = Json.MAPPER.readValue(
                Json.MAPPER.writeValueAsString(Samples.offer()).replace("\"PUBLIC\"", "\"SECRET\""), Offer.class);
        assertThat(offer(secret))
                .contains("id=\"report-form\"")
                .doesNotContain("id=\"suggestion-form\"", "name=\"remark\"");
    }

    private static String found(String role) throws IOException {
        String item = Json.MAPPER.writeValueAsString(Samples.offer());
        return search(
                Json.MAPPER.readValue(FOUND.replace("\"items\":[]", "\"items\":[" + item + "]"), OfferPage.class),
                role);
    }

    private static String mapped(String spot) throws IOException {
        String item = Json.MAPPER.writeValueAsString(Samples.offer());
        Offer placed = Json.MAPPER.readValue(
                item.replaceFirst(
                        "\"latitude\":null,\"longitude\":null|\"city\":\"Berlin\"",
                        "\"city\":\"Berlin\",\"latitude\":52.52,\"longitude\":13.4"),
                Offer.class);
        OfferMap map = OfferMap.of(List.of(placed, Samples.secretOffer()), null);
        Form form = SearchForm.read(Map.of("text", List.of("lhon"), "view", List.of("map")));
        OfferPage hits =
                Json.MAPPER.readValue(FOUND.replace("\"items\":[]", "\"items\":[" + item + "]"), OfferPage.class);
        return search(hits, "streetworker", form, new MapScreen(map, SearchForm.query(form), spot, ""));
    }

    private static String search(OfferPage hits, String role) {
        Form form = SearchForm.read(
                Map.of("text", List.of("lhon"), "language", List.of("ro"), "place", List.of("Frankfurt")));
        return search(hits, role, form, null);
    }

    private static String search(OfferPage hits, String role, Form form, @Nullable MapScreen map) {
        Map<String, Object> model = new HashMap<>();
        model.put("map", map);
        model.put("page", page("/app/search", role));
        model.put("form", form);
        model.put("shown", SearchForm.withPlaceShown(form));
        model.put("hits", hits);
        model.put("query", SearchForm.query(form));
        model.put("sendQuery", "");
        return render("search/search.jte", model);
    }

    private static String offer(Offer offer) {
        InformationSource source = new InformationSource(
                "6a",
                1,
                "ARB.LOHN",
                "ro",
                "Salariul minim",
                "https://info.example.org/lohn",
                "Musterherausgeber",
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                "CURRENT");
        Map<String, Object> model = new HashMap<>();
        model.put("page", page("/app/offers/" + offer.id(), "streetworker"));
        model.put("offer", offer);
        model.put(
                "confidence",
                new Confidence(72, List.of(new Confidence.Factor("FRESHNESS", 40, 50, "vor 12 Tagen bestätigt"))));
        model.put("information", List.of(source));
        model.put("form", Form.empty());
        model.put("open", "");
        model.put("key", "12345678");
        model.put("done", null);
        model.put("lastSearch", "");
        model.put("sendQuery", "");
        return render("search/offer.jte", model);
    }

    private static Page page(String path, String role) {
        Me me = new Me("7a", "Stefan", List.of(role), new Named("1a", "Musterprojekt"), new Named("2a", "Team"), false);
        return new Page(
                "Angebote suchen",
                Texts.staff("de"),
                new Labels(Map.of(), "de"),
                path,
                "",
                Visit.of(me, "csrf"),
                false,
                "search");
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        Templates.render(template, model, output);
        return output.toString();
    }
}
