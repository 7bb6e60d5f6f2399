package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each floor lies a little under what was measured; who raises a figure raises its floor. */
class RecognitionTest {
    private static final PostReader READER = new PostReader();
    private static final StringBuilder REPORT = new StringBuilder();

    @BeforeAll
    static void heading() {
        REPORT.append("Posts held out\n").append(Figures.heading()).append('\n');
    }

    @AfterAll
    static void print() {
        System.out.print(REPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "de, 0.98, 0.88, 0.83, 0.96",
        "en, 0.93, 0.83, 0.75, 0.96",
        "ro, 0.98, 0.97, 0.88, 0.96",
        "pl, 0.98, 0.95, 0.83, 0.96",
        "bg, 0.98, 0.90, 0.85, 0.86",
        "it, 0.95, 0.88, 0.85, 0.92",
        "es, 0.98, 0.88, 0.85, 0.96",
        "hu, 0.98, 0.90, 0.78, 0.96",
        "hr, 0.95, 0.83, 0.78, 0.92",
        "el, 0.98, 0.83, 0.88, 0.79",
        "fr, 0.98, 0.90, 0.73, 0.92"
    })
    void posts_by_somebody_who_never_saw_the_lexicon_are_recognised(
            String code, double language, double inThree, double field, double place) {
        var figures = of(Post.heldOut().stream()
                .filter(post -> post.language().equals(code))
                .toList());

        REPORT.append(figures.line(code)).append('\n');
        assertThat(figures.language()).as("language").isGreaterThanOrEqualTo(language);
        assertThat(figures.inThree()).as("topic among the three").isGreaterThanOrEqualTo(inThree);
        assertThat(figures.field()).as("field of the first topic").isGreaterThanOrEqualTo(field);
        assertThat(figures.place()).as("place").isGreaterThanOrEqualTo(place);
    }

    @Test
    void over_all_languages_nine_of_ten_posts_have_a_right_topic_among_the_three() {
        var posts = Post.heldOut();
        var figures = of(posts);

        REPORT.append(figures.line("all " + posts.size())).append('\n');
        assertThat(posts).hasSizeGreaterThanOrEqualTo(300);
        assertThat(figures.inThree()).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.language()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void every_word_that_led_somewhere_stands_in_the_post_where_the_answer_says() {
        for (var post : Post.heldOut()) {
            var suggestion = READER.read(post.text());
            suggestion.topics().forEach(topic -> assertThat(topic.words())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(post.text().substring(word.from(), word.to()))
                            .isEqualTo(word.word())));
        }
    }

    private static Figures of(List<Post> posts) {
        return Figures.of(posts, post -> READER.read(post.text()));
    }
}
