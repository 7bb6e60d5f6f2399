package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import de.verweisnetz.directory.OfferFacts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether what people type finds what they mean, in the seed directory and among twenty thousand offers more, of which a
 * search looks at a few only.
 *
 * <p>Recall@3 is the share of the good hits, of which three at most can be on top, that are among the first three; MRR the
 * mean of one divided by the rank of the first good hit. Both are means over several callers, for equal hits come in a
 * random order.
 */
class RelevanceIT {
    private static final int DEPTH = 20;
    private static final List<Long> CALLERS = List.of(1L, 22L, 333L);
    private static final double LEAST_RECALL = 0.9;
    private static final double LEAST_MRR = 0.9;

    private record Score(double recall, double mrr) {}

    @Test
    void what_people_mean_is_among_the_first_three_hits() throws SQLException {
        var seed = SeedDirectory.bundle();
        var directory = new FilledDirectory("relevance_of_seed");
        var offers = directory.fill(Stream.of(seed));

        var score = measure("seed directory", directory, offers);

        assertThat(RelevanceQuery.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(score.recall).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(score.mrr).isGreaterThanOrEqualTo(LEAST_MRR);
    }

    @Test
    void relevance_does_not_pay_for_looking_at_a_few_of_very_many_offers() throws SQLException {
        var seed = SeedDirectory.bundle();
        var directory = new FilledDirectory("relevance_at_size");
        var offers = directory.fill(Stream.concat(Stream.of(seed), SyntheticDirectory.offers(20_000, 7)));

        var score = measure("20,000 offers more", directory, offers);

        assertThat(score.recall).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(score.mrr).isGreaterThanOrEqualTo(LEAST_MRR);
    }

    private static Score measure(String name, FilledDirectory directory, List<OfferFacts> offers) {
        double recall = 0;
        double mrr = 0;
        var misses = new ArrayList<String>();
        for (var query : RelevanceQuery.all()) {
            long good = offers.stream().filter(query::isMetBy).count();
            assertThat(good).as(query.toString()).isPositive();
            double found = 0;
            for (long caller : CALLERS) {
                var hits = directory.first(query.text(), DEPTH, caller);
                var ranks = java.util.stream.IntStream.range(0, hits.size())
                        .filter(rank -> query.isMetBy(hits.get(rank).facts()))
                        .toArray();
                found += java.util.Arrays.stream(ranks).filter(rank -> rank < 3).count() / (double) Math.min(3, good);
                mrr += ranks.length == 0 ? 0 : 1.0 / (ranks[0] + 1);
            }
            recall += found / CALLERS.size();
            if (found < CALLERS.size()) {
                misses.add("%s (%s): %.2f".formatted(query.text(), query.expectation(), found / CALLERS.size()));
            }
        }
        int queries = RelevanceQuery.all().size();
        var score = new Score(recall / queries, mrr / queries / CALLERS.size());
        System.out.printf(
                Locale.ROOT,
                "Relevance, %s: %d queries, recall@3 %.3f, MRR %.3f%n  below 1: %s%n",
                name,
                queries,
                score.recall,
                score.mrr,
                misses);
        return score;
    }
}
