package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final List<Double> PARTS = List.of(0.0, 0.1, 0.2, 0.3, 0.5, 1.0);

    @Test
    void its_part_of_the_whole_is_the_best_on_the_training_posts() {
        var validation = new CrossValidation();
        var figures = new TreeMap<Double, Figures>();
        System.out.println("Part of the classifier, by cross-validation\n" + Figures.heading());
        PARTS.forEach(part -> {
            figures.put(part, validation.of(part));
            System.out.println(figures.get(part).line(String.format(Locale.ROOT, "part %.1f", part)));
        });

        var best = figures.entrySet().stream()
                .max(Comparator.comparingDouble(
                        entry -> entry.getValue().inThree() + entry.getValue().first()))
                .map(Map.Entry::getKey);
        assertThat(best).contains(PostReader.CLASSIFIER_PART);
    }

    @Test
    void posts_held_out_are_recognised_better_with_it_than_without() {
        var reader = new PostReader();
        var without = Figures.of(Post.heldOut(), post -> reader.read(post.text(), Classifier.trained(), 0));
        var with = Figures.of(Post.heldOut(), post -> reader.read(post.text()));
        System.out.println("Posts held out\n" + Figures.heading());
        System.out.println(without.line("lists"));
        System.out.println(Figures.of(Post.heldOut(), post -> reader.read(post.text(), Classifier.trained(), 1))
                .line("classifier"));
        System.out.println(with.line("both"));

        assertThat(with.inThree()).isGreaterThan(without.inThree() + 0.04);
        assertThat(with.first()).isGreaterThan(without.first() + 0.04);
    }

    @Test
    void no_post_held_out_is_among_those_it_was_trained_on() {
        var trained = TrainingPost.all().stream().map(TrainingPost::text).toList();

        assertThat(Post.heldOut()).extracting(Post::text).doesNotContainAnyElementsOf(trained);
    }

    @Test
    void each_topic_comes_with_the_words_that_the_text_shares_with_its_posts() {
        var classifier = new Classifier(List.of(
                new TrainingPost("de", List.of("WOH.MIETE"), "Die Kaution kommt nicht zurück"),
                new TrainingPost("de", List.of("FIN.KONTO"), "Die Bank gibt mir kein Konto")));

        var scores = classifier.read("Wo ist meine Kaution?");

        assertThat(scores).containsOnlyKeys("WOH.MIETE");
        assertThat(scores.get("WOH.MIETE").words()).singleElement().satisfies(word -> {
            assertThat(word.word()).isEqualTo("Kaution");
            assertThat(word.from()).isEqualTo(13);
        });
    }

    @Test
    void trained_again_it_says_the_same() {
        var again = new Classifier(TrainingPost.all());

        Post.heldOut().forEach(post -> assertThat(again.read(post.text()))
                .isEqualTo(Classifier.trained().read(post.text())));
    }

    @Test
    void a_text_that_shares_nothing_with_any_post_gets_no_topic() {
        assertThat(Classifier.trained().read("xqzv wjkx 12345")).isEmpty();
        assertThat(Classifier.trained().read("")).isEmpty();
    }
}
