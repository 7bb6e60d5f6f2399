package de.verweisnetz.directory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdSetTest {
    @Test
    void it_keeps_each_id_once_in_the_order_of_arrival() {
        var random = new Random(1);
        var expected = new LinkedHashSet<UUID>();
        var ids = new IdSet();
        for (int i = 0; i < 5000; i++) {
            var id = new UUID(random.nextInt(60), random.nextInt(60));
            expected.add(id);
            ids.add(id);
        }
        ids.add(new UUID(0, 0));
        expected.add(new UUID(0, 0));

        assertThat(ids.size()).isEqualTo(expected.size());
        var all = new ArrayList<UUID>();
        for (int from = 0; from < ids.size(); from += 7) {
            all.addAll(ids.part(from, 7));
        }
        assertThat(all).containsExactlyElementsOf(expected);
    }
}
