package de.verweisnetz.directory.search;

import java.util.List;
import java.util.stream.Stream;

/** Facets that an offer of one level must have, by the shortest lists that the index has for them. */
final class Levels {
    private Levels() {}

    /**
     * @param groups an offer has at least one of each
     */
    static List<List<Integer>> at(int index, List<List<Integer>> groups) {
        var level = List.of(Facets.LEVELS.get(index));
        if (index > 1 || groups.stream().noneMatch(Levels::hasLevels)) {
            return Stream.concat(groups.stream(), Stream.of(level)).toList();
        }
        return groups.stream()
                .map(group -> hasLevels(group) ? ofLevel(index, group) : group)
                .toList();
    }

    private static boolean hasLevels(List<Integer> group) {
        return group.stream().allMatch(Facets::hasLevels);
    }

    private static List<Integer> ofLevel(int index, List<Integer> group) {
        return group.stream().map(facet -> Facets.ofLevel(index, facet)).toList();
    }
}
