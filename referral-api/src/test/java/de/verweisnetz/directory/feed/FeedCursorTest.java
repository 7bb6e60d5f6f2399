package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCursorTest {
    @ParameterizedTest
    @CsvSource({
        // position, floor, horizon, behind
        "100, 0, 50, false",
        "100, 0, 100, false",
        "100, 0, 101, true",
        "10, 100, 50, false",
        "10, 100, 101, true",
        "0, 0, 0, false"
    })
    void a_follower_is_behind_when_a_deletion_it_should_have_seen_is_forgotten(
            long position, long floor, long horizon, boolean behind) {
        assertThat(new FeedCursor(position, floor).isBehind(horizon)).isEqualTo(behind);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 12345678901"})
    void it_survives_being_written_down(long position, long floor) {
        var cursor = new FeedCursor(position, floor);

        assertThat(FeedCursor.decode(cursor.encode())).isEqualTo(cursor);
    }
}
