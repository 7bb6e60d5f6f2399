package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.MergePatchTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestorationTest {

    @Test
    void the_content_comes_back_but_not_the_old_confirmation_and_light() {
        var today = tree(
                "{\"name\":\"neu\",\"verweisnetz\":{\"verified_on\":\"2027-02-01\",\"capacity\":{\"light\":\"FULL\"}}}");
        var old = tree(
                "{\"name\":\"alt\",\"verweisnetz\":{\"verified_on\":\"2026-02-01\",\"verified_by\":\"Wer\",\"area\":[\"11\"]}}");

        assertThat(Restoration.of(key(EntityKind.SERVICE_AT_LOCATION), today, old))
                .isEqualTo(
                        tree(
                                "{\"name\":\"alt\",\"verweisnetz\":{\"verified_on\":\"2027-02-01\",\"capacity\":{\"light\":\"FULL\"},\"area\":[\"11\"]}}"));
    }

    @Test
    void a_place_stays_as_hidden_as_it_is_and_gets_no_address_back() {
        var today = tree("{\"name\":\"neu\",\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}");
        var old = tree("{\"name\":\"alt\",\"latitude\":52.5,\"verweisnetz\":{\"address_visibility\":\"PUBLIC\"}}");

        assertThat(Restoration.of(key(EntityKind.LOCATION), today, old))
                .isEqualTo(tree("{\"name\":\"alt\",\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}"));
    }

    @Test
    void a_place_may_become_more_hidden_by_going_back() {
        var today = tree("{\"verweisnetz\":{\"address_visibility\":\"PUBLIC\"}}");
        var old = tree("{\"verweisnetz\":{\"address_visibility\":\"ON_REQUEST\"}}");

        assertThat(Restoration.of(key(EntityKind.LOCATION), today, old)).isEqualTo(old);
    }

    private static DocumentKey key(EntityKind kind) {
        return new DocumentKey(kind, new UUID(0, 1));
    }
}
