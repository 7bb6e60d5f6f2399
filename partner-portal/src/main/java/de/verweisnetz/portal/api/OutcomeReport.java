package de.verweisnetz.portal.api;

import java.util.List;

/** How it went, as the centre reports it. */
public record OutcomeReport(String outcome, List<Result> results, String reporter, boolean continues) {}
