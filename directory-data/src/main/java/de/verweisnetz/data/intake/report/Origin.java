package de.verweisnetz.data.intake.report;

/** Where in a file something begins: the file's name inside the package, and the line from 1. */
public record Origin(String file, long line) {}
