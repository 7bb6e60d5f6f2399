package de.verweisnetz.portal.api;

import java.util.List;
import java.util.Map;

/**
 * Which referrals a list shows.
 *
 * @param narrowed what else the list is narrowed to, by the names of the API's parameters
 */
public record ReferralQuery(String box, List<String> statuses, Map<String, String> narrowed) {}
