package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.place.Places;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacetsTest {
    @Test
    void every_code_has_a_number_of_its_own() {
        var lists = CodeLists.load();
        var topics = lists.topics().codes().stream().map(code -> Facets.topic(code.code()));
        var languages = Stream.concat(
                        lists.list(CodeListName.LANGUAGE).codes().stream().map(Code::code),
                        Stream.of(Locale.getISOLanguages()))
                .distinct()
                .map(Facets::language);
        var spoken = Stream.of(Locale.getISOLanguages())
                .flatMap(code -> Stream.of(Facets.language(code, "SPOKEN"), Facets.language(code, "INTERPRETED")));
        var week = new WeekMinutes.Span(0, WeekMinutes.WEEK);
        var hours = Stream.concat(Facets.openAt(week).stream(), Facets.calledAt(week).stream());
        var blocks = Stream.of(Locale.getISOLanguages()).flatMap(code -> Facets.languageAt(code, week).stream());
        var centreTypes =
                lists.list(CodeListName.CENTRE_TYPE).codes().stream().map(code -> Facets.centreType(code.code()));
        var carriers = lists.list(CodeListName.CARRIER).codes().stream().map(code -> Facets.carrier(code.code()));
        var sectors = lists.list(CodeListName.SECTOR).codes().stream().map(code -> Facets.sector(code.code()));
        var cells = Facets.cells(47, 5, 56, 16).stream();
        var kreise = Places.load().kreise().stream().map(kreis -> Facets.area(kreis.ags()));
        var lands = lists.list(CodeListName.LAND).codes().stream().map(land -> Facets.area(land.code()));
        var flags = Stream.of(
                        IntStream.rangeClosed(Facets.ACCEPTS_CODE, Facets.LAST_RESORT)
                                .boxed(),
                        Facets.genders().stream(),
                        Facets.origins().stream(),
                        Facets.ages(0, 120).stream(),
                        Stream.of(Facets.NATIONWIDE))
                .flatMap(each -> each);

        var all = Stream.of(
                        topics,
                        languages,
                        spoken,
                        hours,
                        blocks,
                        centreTypes,
                        carriers,
                        sectors,
                        cells,
                        kreise,
                        lands,
                        flags)
                .flatMap(each -> each)
                .toList();

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void an_offer_for_a_land_covers_its_kreise_and_no_others() {
        assertThat(covers("11", "11000")).isTrue();
        assertThat(covers("09", "09162")).isTrue();
        assertThat(covers("09", "08111")).isFalse();
        assertThat(covers("09162", "09162")).isTrue();
        assertThat(covers("09162", "09184")).isFalse();
        assertThat(covers("NATIONWIDE", "09184")).isTrue();
    }

    @Test
    void an_offer_for_a_municipality_is_found_in_its_kreis() {
        assertThat(covers("09184112", "09184")).isTrue();
        assertThat(covers("09184112", "09162")).isFalse();
    }

    @Test
    void an_offer_for_a_topic_counts_for_its_field_and_one_for_a_field_for_its_topics() {
        assertThat(OfferCodes.of(TestFacts.of("ARB.LOHN")))
                .contains(Facets.topic("ARB.LOHN"), Facets.topic("ARB"))
                .doesNotContain(Facets.topic("ARB.KUEND"));
        assertThat(OfferCodes.of(TestFacts.of("ARB"))).contains(Facets.topic("ARB.LOHN"), Facets.topic("ARB.KUEND"));
    }

    private static boolean covers(String area, String kreis) {
        return !Collections.disjoint(Set.of(Facets.area(area)), Facets.covering(kreis));
    }
}
