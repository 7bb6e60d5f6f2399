package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.voucher.CodesInBulk;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight desks enter the same code at the same moment, a thousand times. */
class RedemptionRaceIT extends ApiIT {
    private static final int CODES = 1000;
    private static final int DESKS = 8;

    // Without the check against the contract, which would take longer than the race.
    private final HttpClient client = HttpClient.newHttpClient();
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api centre = Api.as(fixture.receiver());

    private record Entry(String key, int status) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void of_eight_who_enter_a_code_at_once_exactly_one_is_first() throws Exception {
        var model = fixture.issueWithFeedback();
        var codes = CodesInBulk.like(model.at("/id").asText(), CODES);
        var entries = enterAll(codes);

        for (int i = 0; i < CODES; i++) {
            var statuses = entries.get(i).stream().map(Entry::status).toList();
            assertThat(statuses)
                    .as(codes.get(i))
                    .hasSize(DESKS)
                    .isSubsetOf(200, 409, 410)
                    .containsOnlyOnce(200);
        }
        assertThat(arrived()).isEqualTo(CODES);
        for (int i = 0; i < CODES; i += 50) {
            repetitionsGetTheSameAnswer(codes.get(i), entries.get(i));
        }
    }

    private List<List<Entry>> enterAll(List<String> codes) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(DESKS);
        var desks = Executors.newFixedThreadPool(DESKS);
        try {
            var running = new ArrayList<Future<List<Entry>>>();
            for (int desk = 0; desk < DESKS; desk++) {
                running.add(desks.submit(() -> desk(codes, start)));
            }
            return byCode(running);
        } finally {
            desks.shutdownNow();
        }
    }

    private List<Entry> desk(List<String> codes, CyclicBarrier start)
            throws IOException, InterruptedException, BrokenBarrierException {
        var entries = new ArrayList<Entry>();
        for (var code : codes) {
            start.await();
            var key = Ids.next().toString();
            entries.add(new Entry(key, enter(key, code).statusCode()));
        }
        return entries;
    }

    private static List<List<Entry>> byCode(List<Future<List<Entry>>> desks)
            throws InterruptedException, ExecutionException {
        var codes = new ArrayList<List<Entry>>();
        for (int i = 0; i < CODES; i++) {
            var of = new ArrayList<Entry>();
            for (var desk : desks) {
                of.add(desk.get().get(i));
            }
            codes.add(of);
        }
        return codes;
    }

    private void repetitionsGetTheSameAnswer(String code, List<Entry> entries)
            throws IOException, InterruptedException {
        for (var entry : entries) {
            var again = enter(entry.key(), code).statusCode();
            assertThat(again).as(code).isEqualTo(entry.status() == 200 ? 200 : 410);
        }
    }

    private HttpResponse<String> enter(String key, String code) throws IOException, InterruptedException {
        var request = centre.posting("/v1/vouchers/redemptions", Map.of("code", code))
                .header("Idempotency-Key", key)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private int arrived() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        SELECT count(*) FROM platform.event e WHERE e.type = 'ARRIVED'
                           AND e.receiver_org = '%s'"""
                                .formatted(fixture.receiver().participant()))) {
            row.next();
            return row.getInt(1);
        }
    }
}
