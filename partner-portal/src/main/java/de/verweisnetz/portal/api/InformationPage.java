package de.verweisnetz.portal.api;

import java.util.List;

/** Sources of trusted information. */
public record InformationPage(List<InformationSource> items) {}
