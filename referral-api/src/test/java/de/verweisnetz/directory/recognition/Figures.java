package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How often the suggestions for posts are right, as shares of one.
 *
 * @param inThree posts of which a labelled topic is among the three
 * @param first posts whose first topic is a labelled one
 * @param field posts whose first topic is of the field of a labelled one
 * @param place posts that name a town, and it is found
 */
record Figures(double language, double inThree, double first, double field, double place) {
    static Figures of(List<Post> posts, Function<Post, Suggestion> reader) {
        var answers =
                posts.stream().map(post -> new Answer(post, reader.apply(post))).toList();
        var places = answers.stream()
                .filter(answer -> !answer.post.place().isEmpty())
                .toList();
        return new Figures(
                share(answers, Answer::isInLanguage),
                share(answers, Answer::isInThree),
                share(answers, answer -> answer.codes().stream().limit(1).anyMatch(answer.post.topics()::contains)),
                share(answers, Answer::isFirstInField),
                share(places, Answer::findsPlace));
    }

    static String heading() {
        return "            language  in three  first  field  place";
    }

    String line(String name) {
        return String.format(
                Locale.ROOT, "%-12s %6.3f    %6.3f %6.3f %6.3f %6.3f", name, language, inThree, first, field, place);
    }

    private static double share(List<Answer> answers, Predicate<Answer> right) {
        return answers.isEmpty() ? 1 : (double) answers.stream().filter(right).count() / answers.size();
    }

    private record Answer(Post post, Suggestion suggestion) {
        boolean isInLanguage() {
            var language = suggestion.language();
            return language != null && language.code().equals(post.language());
        }

        boolean isInThree() {
            return codes().stream().anyMatch(post.topics()::contains);
        }

        boolean isFirstInField() {
            return codes().stream().limit(1).map(Answer::field).anyMatch(field -> post.topics().stream()
                    .anyMatch(topic -> field(topic).equals(field)));
        }

        boolean findsPlace() {
            return suggestion.places().stream().anyMatch(place -> place.name().equals(post.place()));
        }

        List<String> codes() {
            return suggestion.topics().stream().map(Suggestion.Topic::code).toList();
        }

        private static String field(String topic) {
            return topic.split("\\.")[0];
        }
    }
}
