package de.verweisnetz.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticDirectoryTest {
    @Test
    void a_thousand_offers_pass_every_check() {
        List<DirectoryBundle> bundles = SyntheticDirectory.offers(1000, 42).toList();

        assertThat(bundles).hasSize(10).allSatisfy(bundle -> assertThat(BundleCheck.check(bundle))
                .isEmpty());
        assertThat(offers(bundles)).hasSize(1000);
    }

    @Test
    void no_id_occurs_twice_in_the_whole_directory() {
        List<DirectoryBundle> bundles = SyntheticDirectory.offers(1000, 42).toList();

        for (EntityKind kind : EntityKind.values()) {
            assertThat(bundles.stream().flatMap(bundle -> bundle.of(kind).stream()))
                    .extracting(node -> node.path("id").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_seed_gives_the_same_offers_and_another_seed_others() {
        List<String> first = texts(250, 7);

        assertThat(texts(250, 7)).isEqualTo(first);
        assertThat(texts(250, 8)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_longer_directory_begins_with_the_shorter_one() {
        assertThat(texts(300, 7)).startsWith(texts(200, 7).toArray(String[]::new));
    }

    @Test
    void bundles_are_made_as_they_are_read() {
        assertThat(SyntheticDirectory.offers(Integer.MAX_VALUE, 1).findFirst())
                .hasValueSatisfying(
                        bundle -> assertThat(bundle.serviceAtLocations()).hasSize(SyntheticDirectory.OFFERS_A_BUNDLE));
    }

    @Test
    void the_last_bundle_holds_the_rest_and_none_is_made_for_nothing() {
        assertThat(SyntheticDirectory.offers(101, 1))
                .extracting(bundle -> bundle.serviceAtLocations().size())
                .containsExactly(100, 1);
        assertThat(SyntheticDirectory.offers(0, 1)).isEmpty();
        assertThatThrownBy(() -> SyntheticDirectory.offers(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void offers_are_spread_over_all_laender_and_many_languages() {
        List<ObjectNode> offers = offers(SyntheticDirectory.offers(2000, 3).toList());
        Set<String> languages = offers.stream()
                .flatMap(offer -> offer.at("/verweisnetz/languages").valueStream())
                .map(language -> language.path("code").asText())
                .collect(Collectors.toSet());
        Set<String> laender = SyntheticDirectory.offers(2000, 3)
                .flatMap(bundle -> bundle.locations().stream())
                .map(location -> location.at("/verweisnetz/kreis").asText().substring(0, 2))
                .collect(Collectors.toSet());

        assertThat(laender).hasSize(16);
        assertThat(languages).hasSizeGreaterThan(25);
    }

    private static List<String> texts(int count, long seed) {
        return offers(SyntheticDirectory.offers(count, seed).toList()).stream()
                .map(ObjectNode::toString)
                .toList();
    }

    private static List<ObjectNode> offers(List<DirectoryBundle> bundles) {
        return bundles.stream()
                .flatMap(bundle -> bundle.serviceAtLocations().stream())
                .toList();
    }
}
