package de.verweisnetz.directory;

import java.time.LocalDate;

/** Trusted information as a client reads it. */
public record InformationCard(String title, String url, String publisher, String language, LocalDate checkedOn) {}
