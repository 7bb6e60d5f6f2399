package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of decision 0016; where an assertion fails, the decision is to be taken again. */
class ClassifierComparisonTest {
    private static final int FOLDS = 10;
    private static final double WORTH_IT = 0.05;
    private static final PostReader READER = new PostReader();

    @Test
    void a_classifier_trained_on_the_development_posts_adds_less_than_its_price() {
        var all = new NaiveBayes(Post.development());
        System.out.println("Lexicon and classifier\n" + Figures.heading());
        var lexicon = print("lexicon", (post, trained) -> READER.read(post.text()), all);
        var classifier = print("classifier", (post, trained) -> mixed(post, trained, 1), all);
        var both = print("0.8 + 0.2", (post, trained) -> mixed(post, trained, 0.2), all);
        print("0.5 + 0.5", (post, trained) -> mixed(post, trained, 0.5), all);

        assertThat(lexicon.inThree()).isGreaterThan(classifier.inThree());
        assertThat(both.inThree() - lexicon.inThree()).isLessThan(WORTH_IT);
    }

    /** First the development posts, each tenth by a classifier trained on the others; then, returned, those held out. */
    private static Figures print(String name, BiFunction<Post, NaiveBayes, Suggestion> reader, NaiveBayes all) {
        var development = Post.development();
        var folds = IntStream.range(0, FOLDS)
                .mapToObj(fold -> new NaiveBayes(part(development, fold, false)))
                .toList();
        var crossed = Figures.of(development, post -> reader.apply(post, folds.get(development.indexOf(post) % FOLDS)));
        var heldOut = Figures.of(Post.heldOut(), post -> reader.apply(post, all));
        System.out.println(crossed.line(name + " dev"));
        System.out.println(heldOut.line(name + " out"));
        return heldOut;
    }

    private static List<Post> part(List<Post> posts, int fold, boolean inside) {
        return IntStream.range(0, posts.size())
                .filter(i -> (i % FOLDS == fold) == inside)
                .mapToObj(posts::get)
                .toList();
    }

    private static Suggestion mixed(Post post, NaiveBayes trained, double part) {
        var read = READER.read(post.text());
        var shares = new HashMap<String, Double>();
        read.topics().forEach(topic -> shares.merge(topic.code(), (1 - part) * topic.share(), Double::sum));
        trained.shares(post.text()).forEach((topic, share) -> shares.merge(topic, part * share, Double::sum));
        var topics = shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(entry -> new Suggestion.Topic(entry.getKey(), entry.getValue(), List.of()))
                .toList();
        return new Suggestion(
                read.language(), topics, read.places(), read.targetGroup(), read.urgency(), read.search());
    }
}
