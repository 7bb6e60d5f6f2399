package de.verweisnetz.portal.api;

import java.util.List;

/**
 * How it went, as the centre reports it.
 *
 * @param unlinked only counted, where the client has not agreed that the sender learns of it
 */
public record OutcomeReport(
        String outcome, List<Result> results, String reporter, boolean continues, boolean unlinked) {}
