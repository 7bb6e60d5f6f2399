package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.util.HashMap;
import java.util.Map;

/** Keeps a copy of the directory by reading the feed over HTTP, as another system does. */
final class Follower {
    private static final int QUIET_READS = 3;
    private static final long PAUSE_MILLIS = 700;

    private final Api api;
    private final Map<String, Long> versions = new HashMap<>();
    private final StringBuilder read = new StringBuilder();
    private String cursor;

    Follower(Member member) {
        this.api = Api.as(member);
    }

    /** Reads on until several reads in a row, longer apart than the sequencer's runs, bring nothing. */
    void readUntilQuiet() throws InterruptedException {
        for (int quiet = 0; quiet < QUIET_READS; ) {
            if (readPage(500) == 0) {
                quiet++;
                Thread.sleep(PAUSE_MILLIS);
            } else {
                quiet = 0;
            }
        }
    }

    /** Takes one page over; answers how many changes it had. */
    int readPage(int limit) {
        var answer = ask(limit);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        read.append(answer.http().body());
        var items = answer.json().at("/items");
        items.forEach(item -> {
            var key = item.at("/kind").asText() + "/" + item.at("/id").asText();
            if (item.at("/op").asText().equals("DELETE")) {
                versions.remove(key);
            } else {
                var before = versions.put(key, item.at("/version").asLong());
                assertThat(before == null || before <= item.at("/version").asLong())
                        .as("versions only grow")
                        .isTrue();
            }
        });
        cursor = answer.json().at("/cursor").asText();
        return items.size();
    }

    Api.Answer ask(int limit) {
        return api.get("/v1/directory/changes?limit=" + limit + (cursor == null ? "" : "&after=" + cursor));
    }

    Map<String, Long> versions() {
        return versions;
    }

    String everythingRead() {
        return read.toString();
    }
}
