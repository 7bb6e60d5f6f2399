package de.verweisnetz.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.Intake;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticDirectoryTest {
    @Test
    void a_thousand_offers_pass_every_check() {
        List<DirectoryBundle> bundles = SyntheticDirectory.offers(1000, 42).toList();

        assertThat(bundles).hasSize(10);
        assertThat(bundles.stream().flatMap(bundle -> BundleCheck.check(bundle).stream()))
                .allSatisfy(finding -> {
                    // Some are meant to be unconfirmed, and nothing else may be wrong.
                    assertThat(finding.code()).isEqualTo(FindingCode.RECOMMENDED);
                    assertThat(finding.arguments()).containsAnyOf("verified_on", "valid_until");
                });
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
                .map(location -> location.at("/verweisnetz/kreis").asText())
                .filter(kreis -> !kreis.isEmpty())
                .map(kreis -> kreis.substring(0, 2))
                .collect(Collectors.toSet());

        assertThat(laender).hasSize(16);
        assertThat(languages).hasSizeGreaterThan(25);
    }

    @Test
    void some_places_are_closed_to_the_public_and_nothing_tells_where_a_secret_one_is() {
        List<ObjectNode> locations = SyntheticDirectory.offers(3000, 3)
                .flatMap(bundle -> bundle.locations().stream())
                .toList();

        assertThat(share(locations, "/verweisnetz/address_visibility", "SECRET"))
                .isBetween(0.02, 0.06);
        assertThat(share(locations, "/verweisnetz/address_visibility", "ON_REQUEST"))
                .isBetween(0.04, 0.08);
        assertThat(locations)
                .filteredOn(location ->
                        location.at("/verweisnetz/address_visibility").asText().equals("SECRET"))
                .allSatisfy(location -> assertThat(SecretPlace.strip(location)).isEqualTo(location));
    }

    @Test
    void some_offers_were_never_confirmed_and_the_others_over_more_than_a_year() {
        List<ObjectNode> offers = offers(SyntheticDirectory.offers(3000, 3).toList());
        List<String> dates = offers.stream()
                .map(offer -> offer.at("/verweisnetz/verified_on").asText())
                .filter(date -> !date.isEmpty())
                .sorted()
                .toList();

        assertThat(1 - dates.size() / 3000.0).isBetween(0.03, 0.09);
        assertThat(dates.get(0)).isLessThan("2025-11-22");
        assertThat(dates.get(dates.size() - 1)).isGreaterThan("2026-11-15");
    }

    @Test
    void hours_are_the_same_in_the_profile_and_in_hsds() {
        assertThat(offers(SyntheticDirectory.offers(300, 3).toList()))
                .allSatisfy(offer -> assertThat(offer.path("schedules")
                                .valueStream()
                                .map(hours -> hours.path("byday").asText()
                                        + hours.path("opens_at").asText()
                                        + hours.path("closes_at").asText()))
                        .isEqualTo(offer.at("/verweisnetz/hours")
                                .valueStream()
                                .map(hours -> hours.path("weekday").asText()
                                        + hours.path("opens_at").asText()
                                        + hours.path("closes_at").asText())
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory.json", "directory.ndjson", "directory.zip"})
    void a_file_holds_the_whole_directory_and_is_the_same_each_time(String name, @TempDir Path folder)
            throws IOException {
        SyntheticDirectoryCommand.write(250, folder.resolve(name));
        SyntheticDirectoryCommand.write(250, folder.resolve("again-" + name));

        assertThat(folder.resolve(name)).hasSameBinaryContentAs(folder.resolve("again-" + name));
        Set<String> offers = new HashSet<>();
        Intake.open(folder.resolve(name), IntakeOptions.of(new UUID(0, 1), name))
                .read(new OfferIds(offers));
        assertThat(offers).hasSize(250);
    }

    private record OfferIds(Set<String> ids) implements IntakeSink {
        @Override
        public void record(IncomingRecord record) {
            if (record.kind() == EntityKind.SERVICE_AT_LOCATION) {
                ids.add(record.originalId());
            }
        }

        @Override
        public void leftover(Leftover leftover) {
            throw new AssertionError(leftover);
        }

        @Override
        public void finding(Finding finding) {
            throw new AssertionError(finding);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private static double share(List<ObjectNode> nodes, String pointer, String value) {
        return nodes.stream()
                        .filter(node -> node.at(pointer).asText().equals(value))
                        .count()
                / (double) nodes.size();
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
