package de.verweisnetz.directory.duplicates;

/** One value that documents are compared by: equal means the same. */
record Key(KeyField field, String value) {}
