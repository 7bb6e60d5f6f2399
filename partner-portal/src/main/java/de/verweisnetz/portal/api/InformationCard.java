package de.verweisnetz.portal.api;

import java.time.LocalDate;

/** Trusted information as it may be passed on. */
public record InformationCard(String title, String url, String publisher, String language, LocalDate checkedOn) {}
