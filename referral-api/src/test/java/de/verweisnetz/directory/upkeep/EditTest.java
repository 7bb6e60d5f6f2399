package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.MergePatchTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final String OPEN_PLACE =
            """
            {"id": "1", "name": "Musterort", "latitude": 52.5, "verweisnetz": {"address_visibility": "PUBLIC"}}""";
    private static final String SECRET_PLACE =
            """
            {"id": "1", "name": "Musterort", "verweisnetz": {"address_visibility": "SECRET"}}""";

    @Test
    void a_changed_text_is_no_error() {
        assertThat(errors(EntityKind.SERVICE, "{\"id\":\"1\",\"name\":\"alt\"}", "{\"name\":\"neu\"}", false, false))
                .isEmpty();
    }

    @Test
    void nobody_changes_an_id_and_partners_hand_nothing_over_to_others() {
        var service = "{\"id\":\"1\",\"organization_id\":\"2\"}";
        var patch = "{\"id\":\"9\",\"organization_id\":\"9\"}";

        assertThat(errors(EntityKind.SERVICE, service, patch, false, false))
                .containsExactly("/id fixed-field", "/organization_id fixed-field");
        assertThat(errors(EntityKind.SERVICE, service, patch, true, false)).containsExactly("/id fixed-field");
    }

    @Test
    void the_day_of_confirmation_and_the_capacity_have_steps_of_their_own() {
        assertThat(errors(
                        EntityKind.SERVICE_AT_LOCATION,
                        "{\"id\":\"1\",\"verweisnetz\":{\"capacity\":{\"light\":\"FULL\"}}}",
                        "{\"verweisnetz\":{\"capacity\":{\"light\":\"OPEN\"},\"verified_on\":\"2027-01-01\"}}",
                        true,
                        true))
                .containsExactly("/verweisnetz/capacity/light own-step", "/verweisnetz/verified_on own-step");
    }

    @Test
    void only_contacts_that_change_are_checked() {
        var offer = "{\"id\":\"1\",\"email\":\"kaputt\",\"phones\":[{\"number\":\"030 23125007\"}]}";

        assertThat(errors(EntityKind.SERVICE_AT_LOCATION, offer, "{\"name\":\"neu\"}", false, false))
                .isEmpty();
        assertThat(errors(EntityKind.SERVICE_AT_LOCATION, offer, "{\"phones\":[{\"number\":\"1\"}]}", false, false))
                .containsExactly("/phones/0/number bad-phone");
    }

    @Test
    void a_place_becomes_more_visible_only_where_that_is_allowed() {
        var patch = "{\"verweisnetz\":{\"address_visibility\":\"PUBLIC\"}}";

        assertThat(errors(EntityKind.LOCATION, SECRET_PLACE, patch, true, false))
                .containsExactly("/verweisnetz/address_visibility visibility-lowered");
        assertThat(errors(EntityKind.LOCATION, SECRET_PLACE, patch, true, true)).isEmpty();
    }

    @Test
    void whereabouts_of_a_secret_place_are_refused_under_any_name() {
        assertThat(errors(
                        EntityKind.LOCATION,
                        SECRET_PLACE,
                        "{\"latitude\":52.5,\"way_there\":\"hinter dem Hof\",\"name\":\"Haus\"}",
                        true,
                        true))
                .containsExactly("/latitude secret-place", "/way_there secret-place");
    }

    @Test
    void a_place_can_become_secret_without_removing_its_address_by_hand() {
        assertThat(errors(
                        EntityKind.LOCATION,
                        OPEN_PLACE,
                        "{\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}",
                        false,
                        false))
                .isEmpty();
    }

    private static List<String> errors(
            EntityKind kind, String before, String patch, boolean mayMove, boolean mayReveal) {
        var document = tree(before);
        var after = MergePatch.apply(document, tree(patch));
        return new Edit(new DocumentKey(kind, new UUID(0, 1)), document, after, mayMove, mayReveal)
                .errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }
}
