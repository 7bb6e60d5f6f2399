package de.verweisnetz.portal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferMapTest {
    private static final Offer BERLIN = offer("PUBLIC", "Berlin", 52.52, 13.4);
    private static final Offer POTSDAM = offer("PUBLIC", "Potsdam", 52.4, 13.06);
    private static final Offer MUNICH = offer("PUBLIC", "München", 48.14, 11.57);

    @Test
    void the_projection_is_that_of_tile_servers() {
        Point origin = new Point(0, 0);
        assertThat(origin.x()).isEqualTo(0.5);
        assertThat(origin.y()).isCloseTo(0.5, within(1e-12));
        Point berlin = new Point(52.52, 13.4);
        // the tile 10/550/335 holds Berlin's centre
        assertThat((int) (berlin.x() * 1024)).isEqualTo(550);
        assertThat((int) (berlin.y() * 1024)).isEqualTo(335);
    }

    @Test
    void a_map_is_as_near_as_its_points_allow() {
        Frame near = Frame.around(List.of(new Point(52.52, 13.4), new Point(52.4, 13.06)));
        Frame far = Frame.around(List.of(new Point(52.52, 13.4), new Point(48.14, 11.57)));
        assertThat(near.scale()).isGreaterThan(2 * far.scale());
        assertThat(near.x(new Point(52.52, 13.4))).isBetween(2000, 4000);
        assertThat(near.y(new Point(52.4, 13.06))).isBetween(2500, 5000);
    }

    @Test
    void offers_near_each_other_are_one_spot_named_like_the_most_of_them() {
        OfferMap map = OfferMap.of(List.of(POTSDAM, BERLIN, BERLIN, MUNICH), null);
        assertThat(map.spots()).extracting(Spot::place).containsExactly("Berlin", "München");
        assertThat(map.spots()).extracting(Spot::count).containsExactly(3, 1);
        assertThat(map.at("52.52,13.40").orElseThrow()).containsExactly(BERLIN, BERLIN, POTSDAM);
        assertThat(map.at("1.00,2.00")).isEmpty();
    }

    @Test
    void the_order_of_the_hits_changes_no_spot() {
        List<Offer> offers = many().toList();
        List<Offer> backwards =
                IntStream.range(0, 100).mapToObj(i -> offers.get(99 - i)).toList();
        assertThat(OfferMap.of(backwards, null).spots().stream().map(Spot::key))
                .isEqualTo(OfferMap.of(offers, null).spots().stream()
                        .map(Spot::key)
                        .toList());
    }

    @Test
    void circles_are_far_enough_apart_for_a_finger_and_their_names_cover_nothing() {
        OfferMap map = OfferMap.of(many().toList(), null);
        List<Spot> spots = map.spots();
        assertThat(spots.stream().mapToInt(Spot::count).sum()).isEqualTo(100);
        for (Spot spot : spots) {
            assertThat(spot.x()).isBetween(spot.radius(), Frame.WIDTH - spot.radius());
            assertThat(spot.y()).isBetween(spot.radius(), Frame.HEIGHT - spot.radius());
            assertThat(spots)
                    .filteredOn(other -> other != spot)
                    .allMatch(other -> Math.hypot(other.x() - spot.x(), other.y() - spot.y()) >= Gathering.APART);
        }
        assertThat(map.captions()).isNotEmpty();
    }

    /** Even if the API told too much. */
    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "ON_REQUEST", "SOMETHING_NEW"})
    void what_is_not_public_has_no_point_and_moves_none(String visibility) {
        Offer hidden = offer(visibility, "Kassel", 51.31, 9.49);
        OfferMap without = OfferMap.of(List.of(BERLIN), null);
        OfferMap with = OfferMap.of(List.of(BERLIN, hidden), null);
        assertThat(with.spots()).isEqualTo(without.spots());
        assertThat(with.laender()).isEqualTo(without.laender());
        assertThat(with.captions()).isEqualTo(without.captions());
        assertThat(with.elsewhere()).containsExactly(hidden);
        assertThat(with.at(OfferMap.ELSEWHERE).orElseThrow()).containsExactly(hidden);
    }

    @Test
    void without_coordinates_or_with_impossible_ones_there_is_no_point() {
        List<Offer> offers = List.of(Samples.offer(), Samples.secretOffer(), offer("PUBLIC", "Berlin", 13.4, 52.52));
        OfferMap map = OfferMap.of(offers, null);
        assertThat(map.spots()).isEmpty();
        assertThat(map.elsewhere()).hasSize(3);
        assertThat(map.laender()).hasSize(16);
    }

    @Test
    void tiles_cover_the_picture_and_come_from_the_server_that_is_named_alone() {
        assertThat(OfferMap.of(List.of(BERLIN), null).tiles()).isEmpty();
        TileServer server = TileServer.of("https://tiles.example.org/{z}/{x}/{y}.png");
        for (List<Offer> offers : List.of(List.of(BERLIN), List.of(BERLIN, MUNICH))) {
            List<Tile> tiles = OfferMap.of(offers, server).tiles();
            assertThat(tiles).hasSizeBetween(4, 24).allMatch(tile -> tile.address()
                    .matches("https://tiles\\.example\\.org/\\d+/\\d+/\\d+\\.png"));
            assertThat(tiles.stream().mapToInt(Tile::x).min().orElseThrow()).isLessThanOrEqualTo(0);
            assertThat(tiles.stream()
                            .mapToInt(tile -> tile.x() + tile.width())
                            .max()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(Frame.WIDTH);
            assertThat(tiles.stream()
                            .mapToInt(tile -> tile.y() + tile.height())
                            .max()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(Frame.HEIGHT);
        }
        assertThat(server.origin()).isEqualTo("https://tiles.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://{x}.example.org/{z}/{x}/{y}.png",
                "//tiles.example.org/{z}/{x}/{y}.png"
            })
    void a_tile_server_that_cannot_be_one_is_refused_at_the_start(String pattern) {
        assertThatThrownBy(() -> TileServer.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Offer> many() {
        return IntStream.range(0, 100)
                .mapToObj(
                        i -> offer("PUBLIC", "Musterstadt " + i % 13, 47.6 + i * 37 % 100 * 0.07, 6.1 + i % 29 * 0.3));
    }

    private static Offer offer(String visibility, String city, double latitude, double longitude) {
        String address = String.format(
                Locale.ROOT,
                "{\"visibility\":\"%s\",\"city\":\"%s\",\"latitude\":%f,\"longitude\":%f}",
                visibility,
                city,
                latitude,
                longitude);
        try {
            String offer = Json.MAPPER.writeValueAsString(Samples.offer());
            return Json.MAPPER.readValue(
                    offer.replaceFirst("\"address\":\\{[^}]*}", "\"address\":" + address), Offer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
