package de.verweisnetz.directory.recognition;

import java.util.List;

/** A post written by us, and what it is about. */
record TrainingPost(String language, List<String> topics, String text) {

    static List<TrainingPost> all() {
        return ResourceLines.of("training.tsv")
                .map(line -> line.split("\t", 3))
                .map(cells -> new TrainingPost(cells[0], List.of(cells[1].split(",")), cells[2]))
                .toList();
    }
}
