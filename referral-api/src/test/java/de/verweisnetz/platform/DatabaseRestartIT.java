package de.verweisnetz.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseRestartIT extends ApiIT {
    private static final int CLIENTS = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @Test
    void the_service_recovers_by_itself_when_the_database_restarts_under_load()
            throws IOException, InterruptedException {
        // Each request is another member, so that none is answered from the cache of memberships.
        var members =
                IntStream.range(0, 200).mapToObj(i -> Member.of("streetworker")).toList();
        var running = new AtomicBoolean(true);
        var load = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, CLIENTS).forEach(i -> load.execute(() -> ask(members, running)));
        awaitGoodAnswers(100);

        TestDatabase.restart();

        var back = Instant.now();
        while (Api.as(Member.of("streetworker")).get("/v1/me").status() != 200) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(RECOVERY);
        }
        awaitGoodAnswers(answers.get(200).get() + 500);
        running.set(false);
        load.shutdown();
        assertThat(load.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();

        assertThat(answers.keySet()).as("an outage is answered as one").isSubsetOf(200, 503);
        // A pool that keeps dead connections hands them out one after the other: go once around.
        for (int i = 0; i < 50; i++) {
            assertThat(Api.as(Member.of("streetworker")).get("/v1/me").status()).isEqualTo(200);
        }
    }

    private void ask(List<Member> members, AtomicBoolean running) {
        for (int i = 0; running.get(); i++) {
            int status = Api.as(members.get(i % members.size())).get("/v1/me").status();
            answers.computeIfAbsent(status, code -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void awaitGoodAnswers(int count) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(60);
        while (!answers.containsKey(200) || answers.get(200).get() < count) {
            assertThat(Instant.now())
                    .as("%d good answers among %s", count, answers)
                    .isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
