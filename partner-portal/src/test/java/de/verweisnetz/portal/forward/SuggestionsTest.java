package de.verweisnetz.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.OfferPage;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final String HERE = "/app/inbox/1/forward";

    private final Texts t = Texts.staff("de");

    @Test
    void the_referral_itself_says_what_is_searched() {
        assertThat(Suggestions.query(Suggestions.of(Samples.received("\"postcode\":\"10115\""))))
                .isEqualTo("accepts=CODE&topic=ARB.LOHN&language=ro&postcode=10115");
        assertThat(Suggestions.query(Suggestions.of(Samples.received("\"kreis\":\"11000\""))))
                .endsWith("&language=ro&kreis=11000");
        assertThat(Suggestions.query(Suggestions.of(Samples.received("\"abroad\":true"))))
                .endsWith("&language=ro&reachable_from_abroad=true");
        assertThat(Suggestions.query(Suggestions.of(Samples.received("\"unknown\":true"))))
                .endsWith("&language=ro");
    }

    @Test
    void the_centre_that_passes_her_on_and_those_without_referrals_are_no_suggestion() {
        var hits = new OfferPage(
                List.of(Samples.offer(), Samples.secretOffer()), null, 2, false, null, null, null, null, null, null);
        String own = Samples.offer().organization().id();
        assertThat(Suggestions.of(hits, "another", HERE, Form.empty(), t).offers())
                .containsExactly(Samples.offer());
        assertThat(Suggestions.of(hits, own, HERE, Form.empty(), t).offers()).isEmpty();
    }

    @Test
    void where_nothing_fits_a_wider_search_keeps_the_rest() throws IOException {
        var nothing = Json.MAPPER.readValue(
                """
                {"items":[],"total":0,"total_capped":false,
                 "relax":[{"parameter":"language","hits":4,"capped":false},{"parameter":"accepts","hits":90,"capped":false}]}
                """,
                OfferPage.class);
        Referral referral = Samples.received("\"postcode\":\"10115\"");
        assertThat(Suggestions.of(nothing, "own", HERE, Suggestions.of(referral), t)
                        .wider())
                .singleElement()
                .extracting(Suggestions.Wider::address)
                .isEqualTo(HERE + "?search=1&topic=ARB.LOHN&postcode=10115");
    }

    @Test
    void where_only_the_own_centre_is_near_others_are_searched_without_the_place() {
        Form form = Suggestions.of(Samples.received("\"postcode\":\"10115\""));
        assertThat(Suggestions.hasPlace(form)).isTrue();
        assertThat(Suggestions.query(Suggestions.withoutPlace(form)))
                .isEqualTo("accepts=CODE&topic=ARB.LOHN&language=ro");
        var none = new Suggestions(List.of(), false, false, List.of());
        var far = new Suggestions(List.of(Samples.offer()), false, false, List.of());
        assertThat(far.orElse(none).elsewhere()).isTrue();
        assertThat(none.orElse(none)).isSameAs(none);
    }

    @Test
    void a_postcode_has_five_digits() {
        var form = new Form(Map.of("postcode", List.of("1011")));
        assertThat(Suggestions.isSound(form, t)).isFalse();
        assertThat(form.mistake("postcode")).isNotNull();
    }
}
