package de.verweisnetz.platform.freetext;

import java.util.List;

/** Finds traces of some kinds. */
interface TraceFinder {
    /**
     * @param text folded by {@link FoldedText}; what others have found is blanked
     */
    List<Trace> find(String text);
}
