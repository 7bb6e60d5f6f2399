package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import java.util.List;
import java.util.stream.IntStream;

/** The training posts, each read with a classifier that was trained without it: every tenth by the other nine. */
final class CrossValidation {
    private static final int FOLDS = 10;
    private static final PostReader READER = new PostReader();

    private final List<TrainingPost> posts = TrainingPost.all();
    private final List<Classifier> classifiers = IntStream.range(0, FOLDS)
            .mapToObj(fold -> new Classifier(IntStream.range(0, posts.size())
                    .filter(i -> i % FOLDS != fold)
                    .mapToObj(posts::get)
                    .toList()))
            .toList();

    /** The figures where the classifier has this part of the whole; with 0 those of the word lists alone. */
    Figures of(double part) {
        var labelled = posts.stream()
                .map(post -> new Post(post.language(), post.topics(), "", post.text()))
                .toList();
        return Figures.of(labelled, post -> read(post, labelled.indexOf(post), part));
    }

    private Suggestion read(Post post, int number, double part) {
        return READER.read(post.text(), classifiers.get(number % FOLDS), part);
    }
}
