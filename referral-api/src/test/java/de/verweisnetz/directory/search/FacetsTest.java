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
        var kreise = Places.load().kreise().stream().map(kreis -> Facets.area(kreis.ags()));
        var lands = lists.list(CodeListName.LAND).codes().stream().map(land -> Facets.area(land.code()));
        var flags =
                Stream.of(Facets.ACCEPTS_CODE, Facets.ACCEPTS_WARM, Facets.REMOTE, Facets.SECRET, Facets.NATIONWIDE);

        var all = Stream.of(topics, languages, kreise, lands, flags)
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
        assertThat(Facets.of(TestFacts.of("ARB.LOHN")))
                .contains(Facets.topic("ARB.LOHN"), Facets.topic("ARB"))
                .doesNotContain(Facets.topic("ARB.KUEND"));
        assertThat(Facets.of(TestFacts.of("ARB"))).contains(Facets.topic("ARB.LOHN"), Facets.topic("ARB.KUEND"));
    }

    private static boolean covers(String area, String kreis) {
        return !Collections.disjoint(Set.of(Facets.area(area)), Facets.covering(kreis));
    }
}
