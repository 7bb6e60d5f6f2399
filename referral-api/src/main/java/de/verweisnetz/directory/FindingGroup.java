package de.verweisnetz.directory;

/**
 * Findings of an import that say the same of the same field.
 *
 * @param first the one that was found first; its pointer has 0 for every index
 * @param count how many there are
 * @param alike whether all name the same values, so that the sentence of the first is that of all
 */
public record FindingGroup(ImportFinding first, long count, boolean alike) {}
