package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecognitionHeapTest {
    private static final int MEBIBYTE = 1024 * 1024;

    /** The figure of docs/benchmarks.md; it is the whole cost only where this class runs alone. */
    @Test
    void models_word_lists_and_the_classifier_take_little_heap() {
        long before = used();
        new PostReader().read("Szukam pracy w Kolonii");
        long afterFirst = used();
        TrainingPost.all().forEach(post -> new PostReader().read(post.text()));
        long after = used();

        System.out.printf(
                "Heap of recognition: %d MiB after one post, %d MiB after posts in all languages%n",
                (afterFirst - before) / MEBIBYTE, (after - before) / MEBIBYTE);
        assertThat(after - before).isLessThan(40L * MEBIBYTE);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
