package de.verweisnetz.directory;

/** What a column of a free table can mean; the key stands in a mapping, the label is for people. */
public record ImportField(String key, String label) {}
